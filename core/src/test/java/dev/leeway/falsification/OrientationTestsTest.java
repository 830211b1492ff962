package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** F1a, F1b, F1c and F8 on transcripts in which the answer is planted. */
final class OrientationTestsTest {

  @Test
  void added_orientationThatKnows_supportsTheClaim() {
    TestResult result =
        Falsifier.run(TestName.F1A, losing(true), Traces.numbers(TestName.F1A, 200));
    assertThat(Traces.value(result, "gain")).isGreaterThan(.1);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void added_orientationThatIsNoise_refutesIt() {
    TestResult result =
        Falsifier.run(TestName.F1A, losing(false), Traces.numbers(TestName.F1A, 200));
    assertThat(Traces.value(result, "gain")).isCloseTo(0, within(.01));
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void added_tooFewTranscripts_isNotDecided() {
    TestResult result =
        Falsifier.run(
            TestName.F1A, losing(true).subList(0, 300), Traces.numbers(TestName.F1A, 100));
    assertThat(result.obstacles())
        .contains("300 contested labelled transcripts; at least 600 are needed.");
  }

  @Test
  void context_thatDoesNotCarryOver_supportsTheClaim() {
    TestResult result =
        Falsifier.run(TestName.F1C, losing(true), Traces.numbers(TestName.F1C, 200));
    assertThat(Traces.value(result, "context_minus_orientation_transfer")).isGreaterThan(.02);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void reducible_targetsThatAreTheMeasures_areToldFromOthers() {
    TestResult reducible =
        Falsifier.run(TestName.F1B, measured(true), Traces.numbers(TestName.F1B, 100));
    assertThat(Traces.value(reducible, "r2 of gap")).isGreaterThan(.95);
    TestResult distinct =
        Falsifier.run(TestName.F1B, measured(false), Traces.numbers(TestName.F1B, 400));
    assertThat(Traces.value(distinct, "r2 of gap")).isLessThan(.1);
    assertThat(distinct.outcome(distinct.p(), .05)).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void order_thatMatters_isFound() {
    Numbers numbers = Traces.with(Traces.numbers(TestName.F8, 200), "permutations", 300);
    TestResult matters = Falsifier.run(TestName.F8, ordered(1), numbers);
    assertThat(matters.outcome(matters.p(), .05)).isEqualTo(Outcome.SUPPORTED);
    // Variance of order 1 beside 1 within: ICC one half.
    assertThat(Traces.value(matters, "order_icc")).isCloseTo(.5, within(.12));
    TestResult idle = Falsifier.run(TestName.F8, ordered(0), numbers);
    assertThat(idle.outcome(idle.p(), .05)).isNotEqualTo(Outcome.SUPPORTED);
    assertThat(Traces.value(idle, "order_icc")).isCloseTo(0, within(.06));
  }

  @Test
  void order_withoutOrders_saysWhatIsNeeded() {
    TestResult result = Falsifier.run(TestName.F8, losing(true), Traces.numbers(TestName.F8, 100));
    assertThat(result.obstacles().getFirst()).contains("--order");
  }

  /** Five models, two hundred scenarios each; the next loss follows control, or follows nothing. */
  private static List<TraceObservation> losing(boolean known) {
    RandomGenerator random = Traces.random();
    var traces = new ArrayList<TraceObservation>();
    for (int scenario = 0; scenario < 200; scenario++) {
      for (int model = 0; model < 5; model++) {
        var turns = new ArrayList<TurnObservation>();
        double governed = random.nextDouble();
        for (int t = 0; t < 4; t++) {
          double hazard = known ? .95 - .9 * governed : .4;
          boolean lost = t > 0 && random.nextDouble() < hazard;
          governed = random.nextDouble();
          turns.add(
              new TurnObservation(
                  true,
                  .5,
                  governed,
                  0,
                  1 - governed,
                  Optional.empty(),
                  List.of(random.nextGaussian()),
                  List.of(random.nextGaussian(), random.nextGaussian()),
                  false,
                  Optional.of(lost)));
        }
        traces.add(Traces.turns("s" + scenario, "m" + model, "", turns));
      }
    }
    return traces;
  }

  /** Transcripts whose orientation is a function of the measures that exist, or is not. */
  private static List<TraceObservation> measured(boolean function) {
    RandomGenerator random = Traces.random();
    var traces = new ArrayList<TraceObservation>();
    for (int n = 0; n < 700; n++) {
      double measure = random.nextDouble();
      double governed = function ? measure : random.nextDouble();
      var turn =
          new TurnObservation(
              true,
              .5,
              governed,
              governed,
              1 - governed,
              Optional.of(.5),
              List.of(measure, measure + .1 * random.nextGaussian()),
              List.of(),
              false,
              Optional.empty());
      traces.add(Traces.turns("s" + n, List.of(turn)));
    }
    return traces;
  }

  /** Forty scenarios in three orders, six runs each; the outcome has the order's own share. */
  private static List<TraceObservation> ordered(double spread) {
    RandomGenerator random = Traces.random();
    var traces = new ArrayList<TraceObservation>();
    for (int scenario = 0; scenario < 40; scenario++) {
      for (int order = 0; order < 3; order++) {
        double own = spread * random.nextGaussian();
        for (int run = 0; run < 6; run++) {
          TurnObservation turn = Traces.turn(own + random.nextGaussian(), false, false);
          traces.add(
              new TraceObservation(
                  "s%d-%d-%d".formatted(scenario, order, run),
                  "s" + scenario,
                  "m",
                  "",
                  "",
                  "o" + order,
                  Optional.empty(),
                  Optional.empty(),
                  new TreeMap<>(),
                  List.of(turn)));
        }
      }
    }
    return traces;
  }
}
