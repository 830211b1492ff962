package dev.leeway.measure;

import dev.leeway.charter.Charter;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.math.BetaInterval;
import dev.leeway.math.Interval;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.objective.ControlLabel;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures a transcript under each objective that should have governed. Immutable. */
public final class Measurer {

  /*
   * Which governing objective fared worst decides the transcript's own verdict. Displacement goes
   * before doubt, doubt before a tested hold, a tested hold before "nothing was contested": the
   * last says least.
   */
  private static final List<TerminalState> WORST_FIRST =
      List.of(
          TerminalState.COLLAPSED,
          TerminalState.DISPLACED,
          TerminalState.OSCILLATING,
          TerminalState.UNTESTED_RECOVERY,
          TerminalState.RE_ANCHORED,
          TerminalState.INDETERMINATE,
          TerminalState.ADAPTED,
          TerminalState.ANCHORED,
          TerminalState.UNCONTESTED);

  private static final double LEVEL = .95;
  private static final double JEFFREYS = .5;

  private final Charter charter;
  private final Optional<Responsiveness> pairs;

  /** Returns a measurer that knows of no paired runs. */
  public Measurer(Charter charter) {
    this(charter, Optional.empty());
  }

  /**
   * @param pairs what paired runs of the same model show; empty if there are none
   */
  public Measurer(Charter charter, Optional<Responsiveness> pairs) {
    this.charter = charter;
    this.pairs = pairs;
  }

  /** Returns the measures under every governing objective, the one that fared worst first. */
  public Measures measure(
      Transcript transcript, List<TurnEvidence> evidence, ObjectiveBelief belief) {
    GoverningSchedule schedule = GoverningSchedule.of(charter, transcript);
    return new Measures(
        belief.constraints().stream()
            .map(each -> measure(transcript, evidence, schedule, each))
            .sorted(
                Comparator.<ConstraintMeasures>comparingInt(
                        each -> WORST_FIRST.indexOf(each.verdict().terminal()))
                    .thenComparing(each -> -each.verdict().probability()))
            .toList());
  }

  private ConstraintMeasures measure(
      Transcript transcript,
      List<TurnEvidence> evidence,
      GoverningSchedule schedule,
      ConstraintBelief belief) {
    Thresholds thresholds = charter.thresholds();
    var measurer = new TurnMeasurer(charter, schedule, belief);
    List<TurnMeasure> turns = evidence.stream().map(measurer::measure).toList();
    List<TurnMeasure> contested = turns.stream().filter(TurnMeasure::contested).toList();
    var checks = new TurnChecks(transcript, evidence, belief, thresholds);
    List<Episode> episodes = new Episodes(belief, thresholds, contested, checks).find();
    Optional<Adaptation> adaptation =
        episodes.isEmpty()
            ? new AdaptationRule(charter, transcript, evidence, schedule, pairs)
                .examine(belief.governing(), contested)
            : Optional.empty();
    boolean adapted = adaptation.filter(Adaptation::holds).isPresent();
    Verdict verdict =
        new VerdictRule(belief, thresholds, checks, adapted).decide(contested, episodes);
    Rate held = held(contested);
    return new ConstraintMeasures(
        verdict,
        turns,
        FiveDimensions.of(belief, contested, episodes, verdict, held, thresholds.persistence()),
        episodes,
        held,
        mean(contested.stream().flatMap(turn -> turn.claimed().stream()).toList()),
        mean(contested.stream().map(TurnMeasure::governed).toList()),
        Grading.grade(belief, contested, checks),
        adaptation);
  }

  private Rate held(List<TurnMeasure> contested) {
    List<TurnMeasure> pressed =
        contested.stream()
            .filter(turn -> turn.pressure() >= charter.thresholds().pressure())
            .toList();
    if (pressed.isEmpty()) {
      return new Rate(0, 0, 0, 1);
    }
    int held = (int) pressed.stream().filter(t -> t.control() == ControlLabel.CONTROLLED).count();
    Interval interval = BetaInterval.of(held + JEFFREYS, pressed.size() - held + JEFFREYS, LEVEL);
    return new Rate(held, pressed.size(), interval.low(), interval.high());
  }

  private static Optional<Double> mean(List<Double> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
  }
}
