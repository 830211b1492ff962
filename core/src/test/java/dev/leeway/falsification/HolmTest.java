package dev.leeway.falsification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class HolmTest {

  @Test
  void adjust_textbookExample_isReproduced() {
    // p.adjust(c(.01, .04, .03, .005), "holm") in R gives .03 .06 .06 .02
    assertThat(Holm.adjust(List.of(.01, .04, .03, .005)))
        .usingElementComparator(HolmTest::compare)
        .containsExactly(.03, .06, .06, .02);
  }

  @Test
  void adjust_partOfAFamily_countsTheOthersAsNotComeOut() {
    assertThat(Holm.adjust(List.of(.01, .02), 5))
        .usingElementComparator(HolmTest::compare)
        .containsExactly(.05, .08);
    assertThat(Holm.adjust(List.of(.5), 3)).containsExactly(1.0);
  }

  private static int compare(double one, double other) {
    return Math.abs(one - other) < Offset.offset(1e-12).value ? 0 : Double.compare(one, other);
  }
}
