package dev.leeway.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenizerTest {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);

  private List<String> words(String text) {
    return tokenizer.tokens(text, 0, text.length()).stream()
        .map(token -> vocabulary.word(token.id()))
        .toList();
  }

  @Test
  void date_inProseAndInAnArgument_sharesMonthAndDay() {
    assertThat(words("May 13th")).containsExactly("month:5", "13");
    assertThat(words("2024-05-13")).containsExactly("2024", "month:5", "13");
  }

  @Test
  void may_asAVerb_isNoMonth() {
    assertThat(words("you may go")).containsExactly("you", "may", "go");
  }

  @Test
  void address_withPunctuationAround_staysWhole() {
    assertThat(words("(ann.lee-7@shop.example).")).containsExactly("ann.lee-7@shop.example");
    assertThat(words("see www.shop.example/menu/.")).containsExactly("see", "shop.example/menu/");
    assertThat(words("https://shop.example/menu")).containsExactly("shop.example/menu/");
  }

  @Test
  void name_inSnakeOrCamelCase_fallsIntoItsWords() {
    assertThat(words("send_money")).containsExactly("send", "money", "send_money");
    assertThat(words("sendMoney")).containsExactly("send", "money");
  }

  @Test
  void amount_withTrailingZeros_isTheSameNumber() {
    assertThat(words("98.70")).isEqualTo(words("98.7"));
    assertThat(words("100")).containsExactly("100");
    assertThat(words("50.00")).containsExactly("50");
  }

  @Test
  void time_inTwoFormats_isTheSame() {
    assertThat(words("10:20:00")).isEqualTo(words("10:20"));
    assertThat(words("7pm")).containsExactly("7:00");
  }

  @Test
  void accents_andPlurals_areDropped() {
    assertThat(words("Caf\u00e9s")).isEqualTo(words("cafe"));
  }
}
