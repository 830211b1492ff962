package dev.leeway.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LabelExchange.Place;
import dev.leeway.testing.Laws;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class LabelExchangeTest {

  private static final Place A = Place.FIRST;
  private static final Place B = Place.SECOND;
  private static final Place AB = Place.BOTH;

  @Test
  void test_threeAgainstThreeFarApart_isTwoOfTwenty() {
    Place[] places = {A, A, A, B, B, B};
    double[] values = {1, 2, 3, 11, 12, 13};
    var p = new LabelExchange(places).test(means(places, values), 1_000, Laws.random(1));
    assertThat(p.orElseThrow()).isEqualTo(new LabelExchange.P(2 / 20.0, 20, true));
  }

  @Test
  void test_pairs_isTheShareOfSignsAsExtreme() {
    Place[] places = {AB, AB, AB, AB, AB};
    double[] values = {1, 2, 3, 4, 5};
    var p = new LabelExchange(places).test(sums(values), 1_000, Laws.random(1));
    assertThat(p.orElseThrow()).isEqualTo(new LabelExchange.P(2 / 32.0, 32, true));
  }

  @Test
  void arrangements_pairsAndSingles_multiply() {
    assertThat(new LabelExchange(new Place[] {AB, AB, A, A, B}).arrangements()).isEqualTo(12);
  }

  @Test
  void test_drawnArrangements_agreeWithAllOfThem() {
    RandomGenerator random = Laws.random(3);
    Place[] places = {A, A, A, A, A, B, B, B, B, B, B};
    double[] values = random.doubles(places.length).toArray();
    values[0] += .8;
    values[1] += .4;
    var exchange = new LabelExchange(places);
    double exact = exchange.test(means(places, values), 1_000, random).orElseThrow().value();
    var drawn = exchange.test(means(places, values), 461, random).orElseThrow();
    assertThat(exchange.arrangements()).isEqualTo(462);
    assertThat(drawn.exact()).isFalse();
    double sum = 0;
    for (int n = 0; n < 50; n++) {
      sum += exchange.test(means(places, values), 461, random).orElseThrow().value() / 50;
    }
    assertThat(sum).isCloseTo(exact, within(.01));
  }

  @Test
  void test_noDifferenceAtAll_isOne() {
    Place[] places = {A, A, B, B};
    double[] values = {1, 1, 1, 1};
    var exchange = new LabelExchange(places);
    assertThat(exchange.test(means(places, values), 10, Laws.random(1)).orElseThrow().value())
        .isEqualTo(1);
    assertThat(exchange.test(_ -> OptionalDouble.empty(), 10, Laws.random(1))).isEmpty();
  }

  private static LabelExchange.Statistic means(Place[] places, double[] values) {
    return exchanged -> {
      double first = 0;
      double second = 0;
      int firsts = 0;
      for (int i = 0; i < values.length; i++) {
        if ((places[i] == A) != exchanged[i]) {
          first += values[i];
          firsts++;
        } else {
          second += values[i];
        }
      }
      assertThat(firsts).isEqualTo((int) Arrays.stream(places).filter(p -> p == A).count());
      return OptionalDouble.of(first / firsts - second / (values.length - firsts));
    };
  }

  private static LabelExchange.Statistic sums(double[] values) {
    return exchanged -> {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += exchanged[i] ? -values[i] : values[i];
      }
      return OptionalDouble.of(sum);
    };
  }
}
