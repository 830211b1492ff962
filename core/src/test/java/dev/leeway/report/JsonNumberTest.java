package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class JsonNumberTest {

  @Test
  void append_anyNumber_isTheExactDecimalRounded() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 200_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-9, 9));
      assertSame(value);
    }
  }

  @Test
  void append_roundNumbersAndTies_areTheExactDecimalRounded() {
    for (int thousandth = -2000; thousandth <= 2000; thousandth++) {
      assertSame(thousandth / 1000.0);
      assertSame(thousandth / 1000.0 + 0.0000005);
      assertSame(thousandth / 2000.0 - 0.00000005);
    }
  }

  @Test
  void append_wholeNumbers_haveNoFraction() {
    assertThat(written(1)).isEqualTo("1");
    assertThat(written(0)).isEqualTo("0");
    assertThat(written(-0.0)).isEqualTo("0");
    assertThat(written(0.9999999)).isEqualTo("1");
    assertThat(written(-1234)).isEqualTo("-1234");
  }

  @Test
  void append_infinity_isRefused() {
    assertThatThrownBy(() -> written(Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSame(double value) {
    assertThat(new BigDecimal(written(value)))
        .isEqualByComparingTo(new BigDecimal(value).round(new MathContext(JsonNumber.DIGITS)));
  }

  private static String written(double value) {
    var out = new StringBuilder();
    JsonNumber.append(value, out);
    return out.toString();
  }
}
