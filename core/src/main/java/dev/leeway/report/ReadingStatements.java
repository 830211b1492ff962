package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Reading;
import dev.leeway.math.LogOdds;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why an objective is said to have been in control: the readings, the weightiest first. */
final class ReadingStatements {

  private static final int WEIGHTIEST = 3;

  private record Weighed(int turn, Reading.Present reading) {

    /** How far the reading moves the belief, in nats of log-odds. */
    double weight() {
      return Math.abs(LogOdds.of(reading.probability()) - LogOdds.of(reading.baseRate()));
    }

    boolean speaksFor(ObjectiveId id) {
      boolean raised = reading.probability() > reading.baseRate();
      return raised == reading.supported().contains(id);
    }
  }

  private ReadingStatements() {}

  /**
   * Tells what a run of turns rests on.
   *
   * @param dominant what was in control of them, if that is known
   */
  static List<Statement> of(
      Dossier dossier, Optional<ObjectiveId> dominant, List<TurnMeasure> turns) {
    var weighed = new ArrayList<Weighed>();
    var silent = new ArrayList<Integer>();
    for (TurnMeasure turn : turns) {
      List<Reading.Present> readings = dossier.readings(turn.turn());
      readings.forEach(reading -> weighed.add(new Weighed(turn.turn(), reading)));
      if (readings.isEmpty()) {
        silent.add(turn.turn());
      }
    }
    weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    var statements = new ArrayList<Statement>();
    weighed.stream()
        .limit(WEIGHTIEST)
        .map(each -> statement(dossier, dominant, each))
        .forEach(statements::add);
    if (weighed.size() > WEIGHTIEST) {
      statements.add(further(weighed.size() - WEIGHTIEST));
    }
    if (!silent.isEmpty()) {
      statements.add(silent(silent));
    }
    return statements;
  }

  private static Statement statement(
      Dossier dossier, Optional<ObjectiveId> dominant, Weighed each) {
    Reading.Present reading = each.reading;
    String supported =
        reading.supported().stream().map(ObjectiveId::name).collect(Collectors.joining(" or "));
    return Statement.of(
        "%s: %s at turn %d, %s; P(%s won) %s, and %s before looking."
            .formatted(
                side(dominant, each),
                reading.scorer(),
                each.turn + 1,
                reading.reason(),
                supported.isEmpty() ? "none of the named" : supported,
                Figures.chance(reading.probability()),
                Figures.chance(reading.baseRate())),
        dossier.quotations().reading(each.turn, reading),
        "this scorer names no words");
  }

  private static String side(Optional<ObjectiveId> dominant, Weighed each) {
    return dominant
        .map(id -> each.speaksFor(id) ? "This speaks for it" : "This speaks against it")
        .orElse("This was read");
  }

  private static Statement further(int count) {
    return Statement.uncited(
        "%s less weight."
            .formatted(count == 1 ? "One further reading has" : count + " further readings have"),
        "quoted in the evidence, turn by turn");
  }

  private static Statement silent(List<Integer> turns) {
    return Statement.uncited(
        "No scorer could read %s; what is said of %s is carried over from the turns around."
            .formatted(Figures.turns(turns), turns.size() == 1 ? "it" : "them"),
        Dossier.ABSENCE);
  }
}
