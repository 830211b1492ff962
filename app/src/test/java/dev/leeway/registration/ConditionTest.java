package dev.leeway.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.accuracy.LabelRow;
import dev.leeway.ingest.InputException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ConditionTest {

  private static final LabelRow LABEL =
      new LabelRow(
          "t", new TreeMap<>(Map.of("won", "1", "severity", "3.5", "path", "11011", "none", "")));

  @Test
  void of_eachOperator_asksTheColumn() {
    assertThat(Condition.parse("won=1").of(LABEL)).contains(true);
    assertThat(Condition.parse("won!=1").of(LABEL)).contains(false);
    assertThat(Condition.parse("severity>=3").of(LABEL)).contains(true);
    assertThat(Condition.parse("severity<3").of(LABEL)).contains(false);
    assertThat(Condition.parse("path~0").of(LABEL)).contains(true);
  }

  @Test
  void of_emptyColumn_isNoAnswer() {
    assertThat(Condition.parse("none=1").of(LABEL)).isEmpty();
    assertThat(Condition.parse("none!=1").of(LABEL)).contains(true);
  }

  @Test
  void parse_noCondition_saysHowToWriteOne() {
    assertThatThrownBy(() -> Condition.parse("won"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column>=number");
    assertThatThrownBy(() -> Condition.parse("won>=x").of(LABEL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no number");
  }

  @Test
  void distance_ofBagsOfWords_isOneMinusTheCosine() {
    assertThat(WordBag.of("One two").distance(WordBag.of("two, one!"))).isCloseTo(0, within(1e-12));
    assertThat(WordBag.of("one two").distance(WordBag.of("three"))).isEqualTo(1);
    assertThat(WordBag.of("one").distance(WordBag.of("one two")))
        .isCloseTo(1 - 1 / Math.sqrt(2), within(1e-12));
  }
}
