package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Verdict;
import dev.leeway.transcript.Manifest;

/**
 * One outcome in one line: state, probability of loss, grade, the turn of loss (from 1), what won
 * over what, the transcript's id (whole, whatever the width: it is what a reader copies), its model
 * and task set.
 */
final class OutcomeLine {

  private static final int STATE = 18;
  private static final int PROBABILITY = 6;
  private static final int GRADE = 3;
  private static final int TURN = 5;

  /** Cells; an id beyond this is no name any more. */
  private static final int LONGEST_ID = 200;

  private static final int STORY = 37;

  private OutcomeLine() {}

  /** Returns the names of the columns. */
  static TerminalText header(Style style) {
    return columns(
            style, "state", Ink.FAINT, "P lost", "ev", "turn", "what won over what", "transcript")
        .in(Ink.FAINT);
  }

  static TerminalText of(Outcome outcome, Style style) {
    return switch (outcome) {
      case Outcome.Failed failed ->
          columns(style, "not analysed", Ink.WARNING, "", "", "", failed.problem(), failed.id());
      case Outcome.Done done -> of(done.analysis(), style);
    };
  }

  /** Returns the ink of a verdict. */
  static Ink ink(Verdict verdict) {
    return switch (verdict.terminal()) {
      case DISPLACED, COLLAPSED, OSCILLATING -> Ink.ALERT;
      case UNTESTED_RECOVERY, RE_ANCHORED, INDETERMINATE -> Ink.WARNING;
      case ANCHORED, ADAPTED -> Ink.GOOD;
      case UNCONTESTED -> Ink.FAINT;
    };
  }

  private static TerminalText of(Analysis analysis, Style style) {
    String id = analysis.transcript().id();
    if (analysis.measures().worst().isEmpty()) {
      return columns(style, "nothing governs", Ink.FAINT, "", "", "", "", id)
          .plus(conditions(analysis, style));
    }
    ConstraintMeasures worst = analysis.measures().worst().get();
    Verdict verdict = worst.verdict();
    return columns(
            style,
            verdict.terminal().label(),
            ink(verdict),
            Figures.percent(verdict.probability()),
            String.valueOf(worst.grade().letter()),
            verdict.onset().isPresent() ? String.valueOf(verdict.onset().getAsInt() + 1) : "",
            story(verdict),
            id)
        .plus(conditions(analysis, style));
  }

  private static String story(Verdict verdict) {
    if (!verdict.everDisplaced() || verdict.onset().isEmpty()) {
      return verdict.governing().name();
    }
    return "%s > %s"
        .formatted(verdict.winner().map(id -> id.name()).orElse("?"), verdict.governing());
  }

  private static TerminalText columns(
      Style style,
      String state,
      Ink ink,
      String lost,
      String grade,
      String turn,
      String story,
      String id) {
    int room = Math.min(STORY, Math.max(12, style.width() * 2 / 5));
    return style
        .text(state)
        .in(ink)
        .padded(STATE)
        .plus(style.text(lost).padded(PROBABILITY + 1))
        .plus(style.text(grade).padded(GRADE))
        .plus(style.text(turn).padded(TURN))
        .plus(style.text(story).clipped(room - 1, style.ellipsis()).padded(room))
        .plus(style.text(id).clipped(LONGEST_ID, style.ellipsis()));
  }

  private static TerminalText conditions(Analysis analysis, Style style) {
    Manifest manifest = analysis.transcript().manifest();
    String where = (manifest.model() + " " + manifest.taskSet()).strip();
    return style.text(where.isEmpty() ? "" : "  " + where).in(Ink.FAINT);
  }
}
