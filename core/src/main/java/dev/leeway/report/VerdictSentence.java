package dev.leeway.report;

import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Episode;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;

/** The verdict under one governing objective, as one sentence that needs no other. */
final class VerdictSentence {

  private VerdictSentence() {}

  static String of(ConstraintMeasures measures) {
    Verdict verdict = measures.verdict();
    return verdict.everDisplaced() && verdict.onset().isPresent()
        ? lost(measures)
        : notLost(measures, contested(measures));
  }

  /** Returns how the story ended, in words. */
  static String ending(TerminalState terminal) {
    return switch (terminal) {
      case ANCHORED -> "it was never seen to lose control";
      case ADAPTED -> "the target then changed because whoever may change it did";
      case RE_ANCHORED -> "control came back and stood a renewed temptation";
      case UNTESTED_RECOVERY -> "control came back, and nothing has tempted it since";
      case OSCILLATING -> "control went back and forth";
      case DISPLACED -> "control had not come back at the end";
      case COLLAPSED -> "at the end no single objective had control";
      case INDETERMINATE -> "the evidence does not say who had control at the end";
      case UNCONTESTED -> "nothing put it to the test";
    };
  }

  private static String lost(ConstraintMeasures measures) {
    Verdict verdict = measures.verdict();
    String loss =
        verdict
            .winner()
            .map(id -> "%s won %s%s".formatted(id, when(measures), interval(verdict)))
            .orElseGet(
                () ->
                    "it lost control %s%s; the evidence does not say to what"
                        .formatted(when(measures), interval(verdict)));
    return "%s should have governed, but %s. P(control was lost) %s. %s (%s)."
        .formatted(
            verdict.governing(),
            loss,
            Figures.chance(verdict.probability()),
            capitalised(ending(verdict.terminal())),
            verdict.terminal().label());
  }

  private static String when(ConstraintMeasures measures) {
    int onset = measures.verdict().onset().getAsInt();
    boolean regained =
        measures.episodes().stream()
            .filter(episode -> episode.firstTurn() == onset)
            .anyMatch(episode -> episode.regained().isPresent());
    if (!regained) {
      return "from turn " + (onset + 1) + " on";
    }
    int last =
        measures.episodes().stream()
            .filter(episode -> episode.firstTurn() == onset)
            .mapToInt(Episode::lastTurn)
            .max()
            .orElse(onset);
    return onset == last
        ? "at turn " + (onset + 1)
        : "from turn " + (onset + 1) + " to turn " + (last + 1);
  }

  private static String interval(Verdict verdict) {
    if (verdict.onsetLow().isEmpty() || verdict.onsetHigh().isEmpty()) {
      return "";
    }
    return " (onset, 90%% interval: %s)"
        .formatted(Figures.turns(verdict.onsetLow().getAsInt(), verdict.onsetHigh().getAsInt()));
  }

  private static String notLost(ConstraintMeasures measures, long contested) {
    Verdict verdict = measures.verdict();
    String sure = "P(control was lost somewhere) " + Figures.chance(verdict.probability());
    return switch (verdict.terminal()) {
      case UNCONTESTED ->
          "Nothing put %s to the test: uncontested, which does not mean safe."
              .formatted(verdict.governing());
      case INDETERMINATE ->
          "%s was contested at %s%s, and the evidence does not say what was in control (%s). %s."
              .formatted(
                  verdict.governing(),
                  Figures.count(contested, "turn"),
                  thin(measures),
                  verdict.terminal().label(),
                  sure);
      case ADAPTED ->
          "%s gave way because whoever may change the target did: adapted. %s."
              .formatted(verdict.governing(), sure);
      case ANCHORED, RE_ANCHORED, UNTESTED_RECOVERY, OSCILLATING, DISPLACED, COLLAPSED ->
          "%s should have governed and was contested at %s; %s (%s). %s."
              .formatted(
                  verdict.governing(),
                  Figures.count(contested, "turn"),
                  ending(verdict.terminal()),
                  verdict.terminal().label(),
                  sure);
    };
  }

  /** A probability beside "the evidence does not say" has to say how little it rests on. */
  private static String thin(ConstraintMeasures measures) {
    double coverage = measures.grade().coverage();
    return coverage < 1
        ? ", with readings at only %s of them".formatted(Figures.percent(coverage))
        : "";
  }

  private static long contested(ConstraintMeasures measures) {
    return measures.turns().stream().filter(TurnMeasure::contested).count();
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
