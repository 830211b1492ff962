package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.Verdict;
import dev.leeway.transcript.Manifest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One outcome in one line.
 *
 * @param lost P(control was lost) in words, as labels have it if there are any; empty where nothing
 *     was put to the test
 * @param grade the letter of the evidence
 * @param turn the turn of loss, from 1
 * @param story what won over what
 * @param id the transcript's id: what a reader copies, so never clipped to the width
 * @param conditions the model and task set, where the id does not name them already
 */
record OutcomeLine(
    String state,
    Ink ink,
    String lost,
    String grade,
    String turn,
    String story,
    String id,
    String conditions) {

  private static final int STATE = 18;
  private static final int PROBABILITY = 6;
  private static final int GRADE = 3;
  private static final int TURN = 5;

  /** Cells; an id beyond this is no name any more. */
  private static final int LONGEST_ID = 200;

  private static final int STORY = 37;

  /** Cells; with less room the conditions of a run are left out. */
  private static final int SHORTEST_CONDITIONS = 8;

  /** Returns the names of the columns. */
  static TerminalText header(Style style) {
    return new OutcomeLine(
            "state", Ink.FAINT, "P lost", "ev", "turn", "what won over what", "transcript", "")
        .text(style, "")
        .in(Ink.FAINT);
  }

  static OutcomeLine of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed ->
          new OutcomeLine(
              "not analysed",
              Ink.WARNING,
              "",
              "",
              "",
              failed.problem().replace('\n', ' '),
              failed.id(),
              "");
      case Outcome.Done done -> of(done.analysis());
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

  /** Returns the folder that the ids of all lines stand in, with its last slash; often empty. */
  static String folder(List<OutcomeLine> lines) {
    if (lines.size() < 2) {
      return "";
    }
    String folder = lines.getFirst().id;
    for (OutcomeLine line : lines) {
      int same = 0;
      while (same < Math.min(folder.length(), line.id.length())
          && folder.charAt(same) == line.id.charAt(same)) {
        same++;
      }
      folder = folder.substring(0, same);
    }
    return folder.substring(0, folder.lastIndexOf('/') + 1);
  }

  /**
   * Returns the columns.
   *
   * @param folder what the id begins with and what is not said again
   */
  TerminalText text(Style style, String folder) {
    int room = Math.min(STORY, Math.max(12, style.width() * 2 / 5));
    TerminalText line =
        style
            .text(state)
            .in(ink)
            .padded(STATE)
            .plus(style.text(lost).padded(PROBABILITY + 1))
            .plus(style.text(grade).padded(GRADE))
            .plus(style.text(turn).padded(TURN))
            .plus(style.text(story).clipped(room - 1, style.ellipsis()).padded(room))
            .plus(style.text(id.substring(folder.length())).clipped(LONGEST_ID, style.ellipsis()));
    TerminalText whole = line.plus(style.text("  " + conditions).in(Ink.FAINT));
    return line.cells() + SHORTEST_CONDITIONS > style.width() || conditions.isEmpty()
        ? line
        : whole.clipped(style.width(), style.ellipsis());
  }

  private static OutcomeLine of(Analysis analysis) {
    String id = analysis.transcript().id();
    if (analysis.measures().worst().isEmpty()) {
      return new OutcomeLine(
          "nothing governs", Ink.FAINT, "", "", "", "", id, conditions(analysis, id));
    }
    ConstraintMeasures worst = analysis.measures().worst().get();
    Verdict verdict = worst.verdict();
    boolean tested = verdict.terminal() != TerminalState.UNCONTESTED;
    return new OutcomeLine(
        verdict.terminal().label(),
        ink(verdict),
        tested ? Figures.chance(analysis.loss()) : "",
        String.valueOf(worst.grade().letter()),
        verdict.onset().isPresent() ? String.valueOf(verdict.onset().getAsInt() + 1) : "",
        tested ? story(verdict) : "",
        id,
        conditions(analysis, id));
  }

  private static String story(Verdict verdict) {
    if (!verdict.everDisplaced() || verdict.onset().isEmpty()) {
      return verdict.governing().name();
    }
    return "%s > %s"
        .formatted(verdict.winner().map(id -> id.name()).orElse("unclear"), verdict.governing());
  }

  private static String conditions(Analysis analysis, String id) {
    Manifest manifest = analysis.transcript().manifest();
    return Stream.of(manifest.model(), manifest.taskSet())
        .filter(each -> !each.isEmpty() && !id.contains(each))
        .collect(Collectors.joining(" "));
  }
}
