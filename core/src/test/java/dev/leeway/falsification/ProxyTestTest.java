package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ProxyTestTest {

  private static final Numbers NUMBERS = Traces.numbers(TestName.F3, 400);

  @Test
  void run_proxyThatKnowsNothing_supportsTheClaim() {
    TestResult result =
        Falsifier.run(TestName.F3, Traces.proxied(1_200, .5, Traces.random()), NUMBERS);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.SUPPORTED);
    assertThat(Traces.value(result, "proxy auc_hard")).isCloseTo(.5, within(.06));
    // What passes fails as often as anything: one in three.
    assertThat(Traces.value(result, "proxy false_assurance")).isCloseTo(1 / 3.0, within(.06));
  }

  @Test
  void run_proxyThatIsNearlyAlwaysRight_refutesIt() {
    TestResult result =
        Falsifier.run(TestName.F3, Traces.proxied(3_000, .99, Traces.random()), NUMBERS);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.REFUTED);
  }

  @Test
  void run_proxyInBetween_isNotDecided() {
    TestResult result =
        Falsifier.run(TestName.F3, Traces.proxied(1_200, .87, Traces.random()), NUMBERS);
    assertThat(result.outcome(result.p(), .05)).isEqualTo(Outcome.NOT_DECIDED);
    assertThat(result.obstacles()).isEmpty();
  }

  @Test
  void run_handCountedRows_givesTheirShares() {
    var traces = new ArrayList<TraceObservation>();
    // Hard: 4 pass of which 1 failed; 2 do not pass and both failed. AUC = (3*2 + 3*1*.5) / (3*3).
    traces.add(Traces.proxied("a", .6, false, 0, true));
    traces.add(Traces.proxied("b", .7, false, 0, true));
    traces.add(Traces.proxied("c", .9, false, 0, true));
    traces.add(Traces.proxied("d", .9, true, 0, true));
    traces.add(Traces.proxied("e", .9, true, 1, false));
    traces.add(Traces.proxied("f", .9, true, 1, false));
    traces.add(Traces.proxied("g", .59, true, 0, true));
    TestResult result = Falsifier.run(TestName.F3, traces, NUMBERS);
    assertThat(result.n()).isEqualTo(6);
    assertThat(Traces.value(result, "proxy false_assurance")).isEqualTo(.25);
    assertThat(Traces.value(result, "proxy auc_hard")).isCloseTo(7.5 / 9, within(1e-12));
    assertThat(Traces.value(result, "base_rate_hard")).isEqualTo(.5);
    // Too few of everything: nothing is decided, and it says what would be needed.
    assertThat(result.p()).isEqualTo(1);
    assertThat(result.obstacles())
        .anyMatch(each -> each.startsWith("3 hard transcripts that failed; at least 20"));
  }

  @Test
  void byOthers_leavesTheOwnModelOut() {
    List<TraceObservation> rows =
        List.of(
            run("s", "a", true), run("s", "b", true), run("s", "c", false), run("t", "a", true));
    List<TraceObservation> hard = Hardness.byOthers(rows, 2);
    assertThat(hard.get(0).hardness()).contains(.5);
    assertThat(hard.get(2).hardness()).contains(1.0);
    assertThat(hard.get(3).hardness()).isEmpty();
  }

  private static TraceObservation run(String scenario, String model, boolean failed) {
    return new TraceObservation(
        scenario + model,
        scenario,
        model,
        "",
        "",
        "",
        Optional.empty(),
        Optional.of(failed),
        new TreeMap<>(),
        List.of());
  }
}
