package dev.leeway.math;

import static dev.leeway.testing.Laws.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrendTest {

  @Test
  void of_straightLine_hasItsSlopeAndTheLeastPossibleP() {
    Trend trend = Trend.of(new double[] {5, 3, 1, -1});

    assertThat(trend.slope()).isEqualTo(-2);
    assertThat(trend.concordance()).isEqualTo(-6);
    assertThat(trend.tau()).isEqualTo(-1);
    assertThat(trend.pValue()).isCloseTo(2.0 / 24, within(1e-12));
  }

  @Test
  void of_oneWildValue_keepsTheMedianSlope() {
    assertThat(Trend.of(new double[] {0, 1, 2, 3, 400}).slope()).isEqualTo(1);
  }

  @Test
  void of_allEqual_hasNoTrend() {
    Trend trend = Trend.of(new double[] {2, 2, 2});

    assertThat(trend.slope()).isZero();
    assertThat(trend.pValue()).isEqualTo(1);
  }

  @Test
  void pValue_anySeriesWithTies_isTheShareOfOrdersAsExtreme() {
    forAll(
        40,
        random -> {
          double[] values = IntStream.range(0, 6).mapToDouble(i -> random.nextInt(4)).toArray();
          int seen = (int) Math.abs(Trend.of(values).concordance());
          var counts = new int[2];
          everyOrder(values.clone(), 0, seen, counts);
          assertThat(Trend.of(values).pValue())
              .isCloseTo((double) counts[0] / counts[1], within(1e-9));
        });
  }

  @Test
  void pValue_beyondTheExactSize_isNearTheExactOne() {
    // Thirty-nine values by count, forty-one by the normal law: nearly the same series.
    double[] odd = IntStream.range(0, 39).mapToDouble(i -> i * 37 % 39 + .3 * i).toArray();
    double[] more = IntStream.range(0, 41).mapToDouble(i -> i * 37 % 41 + .3 * i).toArray();

    assertThat(Trend.of(odd).pValue()).isBetween(0.0, 1.0);
    double sigma = Math.sqrt(41.0 * 40 * 87 / 18);
    double z = (Math.abs(Trend.of(more).concordance()) - 1) / sigma;
    // P(|Z| > z) by summing the density, an independent way to the same number.
    assertThat(Trend.of(more).pValue()).isCloseTo(1 - inside(z), within(1e-5));
  }

  @Test
  void of_oneValue_isRefused() {
    assertThatThrownBy(() -> Trend.of(new double[] {1})).hasMessageContaining("two or more");
  }

  private static double inside(double z) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double x = -z + (i + .5) * 2 * z / steps;
      sum += Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * 2 * z / steps;
    }
    return sum;
  }

  private static void everyOrder(double[] values, int from, int seen, int[] counts) {
    if (from == values.length) {
      int s = 0;
      for (int i = 0; i < values.length; i++) {
        for (int j = i + 1; j < values.length; j++) {
          s += (int) Math.signum(values[j] - values[i]);
        }
      }
      counts[0] += Math.abs(s) >= seen ? 1 : 0;
      counts[1]++;
      return;
    }
    for (int i = from; i < values.length; i++) {
      swap(values, from, i);
      everyOrder(values, from + 1, seen, counts);
      swap(values, from, i);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }

  @Test
  void median_ofSlopesThatAreNotListed_isThatOfTheList() {
    var random = new java.util.SplittableRandom(5);
    for (int n = 2; n < 120; n++) {
      var values = new double[n];
      for (int i = 0; i < n; i++) {
        // Ties in half of the series, level ones among them.
        values[i] = n % 2 == 0 ? random.nextInt(3) : random.nextDouble();
      }
      assertThat(PairSlopes.median(values)).isCloseTo(Trend.listed(values), within(1e-12));
      long s = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          s += (long) Math.signum(values[j] - values[i]);
        }
      }
      assertThat(Trend.of(values).concordance()).isEqualTo(s);
    }
  }

  /** More pairs than an int counts. */
  @Test
  void of_seventyThousandValues_isTheLineTheyLieOn() {
    var values = new double[70_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 3 - .25 * i;
    }
    Trend trend = Trend.of(values);

    assertThat(trend.slope()).isCloseTo(-.25, within(1e-9));
    assertThat(trend.tau()).isEqualTo(-1);
    assertThat(trend.concordance()).isEqualTo(-70_000L * 69_999 / 2);
    assertThat(trend.pValue()).isLessThan(1e-6);
  }
}
