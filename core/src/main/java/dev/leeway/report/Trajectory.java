package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.finding.Finding;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The trajectory as a grid: one column per turn, one row per objective that ever mattered, rows for
 * contest, pressure and claimed, and marks. Wide trajectories are cut into windows of turns.
 */
final class Trajectory {

  /** An objective that never reaches this probability has no row. */
  static final double MATTERED = 0.05;

  private static final int LONGEST_LABEL = 20;

  /** Cells that the names of the lanes take: contested, and the space after it. */
  private static final int SHORTEST_LABEL = 11;

  private final Analysis analysis;
  private final ConstraintMeasures measures;
  private final ConstraintBelief belief;
  private final Style style;
  private final List<ObjectiveId> rows;
  private final int labelCells;
  private final int turns;

  Trajectory(Analysis analysis, ConstraintMeasures measures, ConstraintBelief belief, Style style) {
    this.analysis = analysis;
    this.measures = measures;
    this.belief = belief;
    this.style = style;
    this.turns = Math.min(belief.turns(), measures.turns().size());
    this.rows = mattering();
    this.labelCells =
        Math.clamp(
            rows.stream().mapToInt(id -> id.name().length()).max().orElse(0) + 2L,
            SHORTEST_LABEL,
            LONGEST_LABEL);
  }

  /** Returns the objectives worth a row: the governing one, then by how far they ever got. */
  private List<ObjectiveId> mattering() {
    var others =
        new ArrayList<>(
            belief.states().subList(1, belief.states().size()).stream()
                .filter(id -> peak(id) >= MATTERED)
                .toList());
    others.sort(Comparator.comparingDouble((ObjectiveId id) -> -peak(id)));
    others.addFirst(belief.governing());
    return others;
  }

  void write(TerminalWriter out) throws IOException {
    int room = style.width() - labelCells - 4;
    TrajectoryColumns columns = TrajectoryColumns.fitting(turns, room);
    for (int from = 0; from < turns; from += columns.perWindow()) {
      int to = Math.min(turns, from + columns.perWindow());
      if (from > 0) {
        out.blank();
      }
      window(out, columns, from, to);
    }
  }

  private void window(TerminalWriter out, TrajectoryColumns columns, int from, int to)
      throws IOException {
    out.line(label("turn").plus(style.text(columns.ruler(from, to)).in(Ink.FAINT)));
    for (ObjectiveId row : rows) {
      out.line(row(row.name(), columns, from, to, turn -> cell(row, columns, turn)));
    }
    out.line(row("contested", columns, from, to, turn -> contested(columns, turn)));
    out.line(row("pressure", columns, from, to, turn -> bar(columns, at(turn).pressure())));
    out.line(row("claimed", columns, from, to, turn -> claimed(columns, turn)));
    for (int depth = 0; depth < deepest(from, to); depth++) {
      int layer = depth;
      out.line(
          row(depth == 0 ? "findings" : "", columns, from, to, turn -> mark(columns, turn, layer)));
    }
    if (hasEvents(from, to)) {
      out.line(row("events", columns, from, to, turn -> event(columns, turn)));
    }
  }

  private TerminalText row(
      String name, TrajectoryColumns columns, int from, int to, IntFunction<TerminalText> cell) {
    TerminalText row = label(name);
    for (int turn = from; turn < to; turn++) {
      row = row.plus(cell.apply(turn)).plus(style.text(columns.gap()));
    }
    return row;
  }

  private TerminalText label(String name) {
    return style
        .text("  ")
        .plus(style.text(name).clipped(labelCells - 1, style.ellipsis()).padded(labelCells));
  }

  private TerminalText cell(ObjectiveId id, TrajectoryColumns columns, int turn) {
    if (!at(turn).contested()) {
      // Nothing else could have won here: whatever the model carries over from the turns beside it
      // is no reading of this one.
      return style.text(" ".repeat(columns.cells()));
    }
    String shade = style.shade(belief.smoothed(turn, id)).repeat(columns.cells());
    return style.text(shade).in(ink(id, at(turn)));
  }

  private static Ink ink(ObjectiveId id, TurnMeasure turn) {
    if (id.equals(turn.shouldHaveGoverned())) {
      return Ink.GOOD;
    }
    if (id.isReserved()) {
      return Ink.FAINT;
    }
    return turn.legitimate().contains(id) ? Ink.OTHER : Ink.ALERT;
  }

  private TerminalText contested(TrajectoryColumns columns, int turn) {
    String mark = at(turn).contested() ? (style.unicode() ? "◆" : "x") : "";
    return style.text(columns.centred(mark));
  }

  private TerminalText bar(TrajectoryColumns columns, double level) {
    return style.text(style.bar(level).repeat(columns.cells())).in(Ink.WARNING);
  }

  private TerminalText claimed(TrajectoryColumns columns, int turn) {
    return at(turn)
        .claimed()
        .map(level -> style.text(style.bar(level).repeat(columns.cells())).in(Ink.OTHER))
        .orElseGet(() -> style.text(columns.centred(style.unsaid())).in(Ink.FAINT));
  }

  private TerminalText mark(TrajectoryColumns columns, int turn, int depth) {
    List<Integer> here = findingsAt(turn);
    String mark = depth < here.size() ? FindingLines.mark(here.get(depth)) : "";
    return style.text(columns.centred(mark)).in(Ink.STRONG);
  }

  private TerminalText event(TrajectoryColumns columns, int turn) {
    return style.text(columns.centred(eventAt(turn) ? "e" : "")).in(Ink.STRONG);
  }

  private int deepest(int from, int to) {
    int deepest = 0;
    for (int turn = from; turn < to; turn++) {
      deepest = Math.max(deepest, findingsAt(turn).size());
    }
    return deepest;
  }

  /** Returns the positions of the findings that begin at a turn. */
  private List<Integer> findingsAt(int turn) {
    var here = new ArrayList<Integer>();
    List<Finding> findings = analysis.findings();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).firstTurn() == turn) {
        here.add(i);
      }
    }
    return here;
  }

  private boolean hasEvents(int from, int to) {
    for (int turn = from; turn < to; turn++) {
      if (eventAt(turn)) {
        return true;
      }
    }
    return false;
  }

  private boolean eventAt(int turn) {
    Turn here = analysis.transcript().turns().get(turn);
    return analysis.transcript().events().stream()
        .mapToInt(DeclaredEvent::beforeMessage)
        .anyMatch(before -> before >= here.contextFrom() && before <= here.message());
  }

  private TurnMeasure at(int turn) {
    return measures.turns().get(turn);
  }

  private double peak(ObjectiveId id) {
    double peak = 0;
    for (int turn = 0; turn < turns; turn++) {
      peak = at(turn).contested() ? Math.max(peak, belief.smoothed(turn, id)) : peak;
    }
    return peak;
  }
}
