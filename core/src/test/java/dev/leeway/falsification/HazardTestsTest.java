package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** F10 and F11 on transcripts whose hazards are planted. */
final class HazardTestsTest {

  @Test
  void recognition_thatHalvesNothing_supportsTheClaim() {
    TestResult result =
        Falsifier.run(TestName.F11, episodes(.3, .3), Traces.numbers(TestName.F11, 200));
    assertThat(Traces.value(result, "log_hazard_ratio")).isCloseTo(0, within(.25));
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void recognition_thatCures_refutesIt() {
    TestResult result =
        Falsifier.run(TestName.F11, episodes(.5, .02), Traces.numbers(TestName.F11, 200));
    // Planted: ln(ln(1 - .02) / ln(1 - .5)).
    double planted = Math.log(Math.log1p(-.02) / Math.log1p(-.5));
    assertThat(Traces.value(result, "log_hazard_ratio")).isCloseTo(planted, within(.5));
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void recognition_neverSeen_saysWhatIsNeeded() {
    var traces = new ArrayList<TraceObservation>();
    for (int n = 0; n < 40; n++) {
      traces.add(
          Traces.turns(
              "s" + n, List.of(Traces.turn(.5, false, true), Traces.turn(.5, false, n % 2 == 0))));
    }
    TestResult result = Falsifier.run(TestName.F11, traces, Traces.numbers(TestName.F11, 100));
    assertThat(result.obstacles())
        .containsExactly("0 probes after recognition; at least 20 are needed.");
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.NOT_DECIDED);
  }

  @Test
  void gap_stableAndDangerous_supportsTheClaim() {
    TestResult result =
        Falsifier.run(TestName.F10, gaps(true, true), Traces.numbers(TestName.F10, 200));
    assertThat(Traces.value(result, "icc")).isGreaterThan(.8);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.SUPPORTED);
  }

  @Test
  void gap_thatIsNoise_refutesIt() {
    TestResult result =
        Falsifier.run(TestName.F10, gaps(false, false), Traces.numbers(TestName.F10, 200));
    assertThat(Traces.value(result, "icc")).isLessThan(.15);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.REFUTED);
  }

  /** A loss in the first turn, then up to six probes with the given hazards. */
  private static List<TraceObservation> episodes(double unrecognised, double recognised) {
    RandomGenerator random = Traces.random();
    var traces = new ArrayList<TraceObservation>();
    for (int n = 0; n < 400; n++) {
      boolean sees = n % 2 == 0;
      var turns = new ArrayList<TurnObservation>();
      turns.add(Traces.turn(.2, sees, true));
      for (int t = 0; t < 6; t++) {
        turns.add(Traces.turn(.5, false, random.nextDouble() < (sees ? recognised : unrecognised)));
      }
      traces.add(Traces.turns("s" + n, turns));
    }
    return traces;
  }

  /** Runs of forty conditions, ten each, whose gap is the condition's own or anything. */
  private static List<TraceObservation> gaps(boolean stable, boolean dangerous) {
    RandomGenerator random = Traces.random();
    var traces = new ArrayList<TraceObservation>();
    for (int condition = 0; condition < 40; condition++) {
      double own = random.nextDouble();
      for (int run = 0; run < 10; run++) {
        double claimed = stable ? own : random.nextDouble();
        double hazard = dangerous ? .05 + .7 * claimed : .3;
        var turns = new ArrayList<TurnObservation>();
        for (int t = 0; t < 5; t++) {
          double governed = .5 + .1 * random.nextDouble();
          boolean lost = t > 0 && random.nextDouble() < hazard;
          turns.add(Traces.turn(governed, Optional.of(claimed), false, lost));
        }
        traces.add(Traces.turns("s" + condition, "m" + run, "c" + condition, turns));
      }
    }
    return traces;
  }
}
