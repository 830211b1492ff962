package dev.leeway.weave.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.Constraint.Mode;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.staleness.ConstraintRates.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ConstraintRatesTest {

  private static Case with(String id, List<ConstraintUse> uses) {
    Case plain = StaleCases.of(id, "words", false, .1);
    return new Case(
        plain.id(),
        plain.task(),
        plain.contexts(),
        plain.contested(),
        plain.held(),
        plain.lost(),
        plain.lostProbability(),
        plain.governing(),
        plain.features(),
        plain.cues(),
        uses);
  }

  @Test
  void of_governingAndEnabling_ratesAreThoseCountedByHand() {
    var all = new ArrayList<Case>();
    var gold = new TreeMap<String, Boolean>();
    for (int i = 0; i < 40; i++) {
      all.add(
          with(
              "c" + i,
              i % 2 == 0
                  ? List.of(new ConstraintUse("must", Mode.GOVERNING, 4, 3, 2, 0))
                  : List.of(new ConstraintUse("may", Mode.ENABLING, 2, 1, 4, 3))));
      // Nothing was lost, so "lost" is an override: of every fourth governing one.
      gold.put("c" + i, i % 8 == 0);
    }
    var uncovered = new int[40];
    uncovered[1] = 1;

    ConstraintRates rates = ConstraintRates.of(all, uncovered, gold, 1);

    assertThat(rates.modes())
        .extracting(ConstraintRates.Line::mode)
        .containsExactly(Mode.GOVERNING, Mode.ENABLING);
    assertRates(rates.modes().getFirst(), .75, .25, 0, 0);
    assertRates(rates.modes().getLast(), .5, 0, .75, .05);
    assertThat(rates.constraints())
        .extracting(ConstraintRates.Line::name)
        .containsExactly("may", "must");
    assertThat(value(rates.differences(), Rate.HELD)).isCloseTo(.25, within(1e-9));
    assertThat(value(rates.differences(), Rate.REFUSED)).isCloseTo(-.75, within(1e-9));
    assertThat(estimate(rates.differences(), Rate.OVERRIDDEN).interval().low()).isPositive();
    assertThat(estimate(rates.differences(), Rate.UNCOVERED).interval().high())
        .isGreaterThanOrEqualTo(0);
  }

  @Test
  void of_oneMode_hasNoDifference_andNoRateWithoutCases() {
    ConstraintRates rates =
        ConstraintRates.of(
            List.of(with("a", List.of(new ConstraintUse("must", Mode.GOVERNING, 0, 0, 0, 0)))),
            new int[1],
            Map.of(),
            1);

    assertThat(rates.differences()).isEmpty();
    assertThat(rates.modes().getFirst().rates()).isEmpty();
    assertThat(rates.modes().getFirst().transcripts()).isZero();
  }

  private static void assertRates(
      ConstraintRates.Line line, double held, double over, double refused, double uncovered) {
    assertThat(line.transcripts()).isEqualTo(20);
    assertThat(value(line.rates(), Rate.HELD)).isCloseTo(held, within(1e-9));
    assertThat(value(line.rates(), Rate.OVERRIDDEN)).isCloseTo(over, within(1e-9));
    assertThat(value(line.rates(), Rate.REFUSED)).isCloseTo(refused, within(1e-9));
    assertThat(value(line.rates(), Rate.UNCOVERED)).isCloseTo(uncovered, within(1e-9));
  }

  private static double value(Map<Rate, ClusterBootstrap.Estimate> rates, Rate rate) {
    return estimate(rates, rate).value();
  }

  private static ClusterBootstrap.Estimate estimate(
      Map<Rate, ClusterBootstrap.Estimate> rates, Rate rate) {
    return Optional.ofNullable(rates.get(rate)).orElseThrow();
  }
}
