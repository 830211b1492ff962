package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One. Two! Three?                          | 3
          Dr. Smith paid 3.5 million, e.g. in May.  | 1
          J. Doe signed. So do I. Good.             | 3
          It costs $4.99. Fine.                     | 2
          Wait... what? Yes.                        | 2
          He said "I cannot. Sorry." and left.      | 1
          She said "Stop!" Then she left.           | 2
          **Note.** Read on.                        | 2
          1. Open the door. 2. Close it.            | 3
          See section 2. then go on                 | 1
          No full stop at all                       | 1
          """)
  void of_oneLine_cutsWhereASentenceEnds(String text, int expected) {
    assertThat(Sentences.of(text)).hasSize(expected);
  }

  @Test
  void of_linesAndBullets_beginSentences() {
    String text = "Steps:\n- first one\n- second one\n\nA line that\ngoes on. End";

    assertThat(texts(text))
        .containsExactly("Steps:", "- first one", "- second one", "A line that\ngoes on.", "End");
  }

  @Test
  void of_codeAndCitedLines_arePiecesOfTheirOwn() {
    String text =
        "Look:\n```java\nint i = 0; // I can't. Sorry.\n```\n> you said no.\n> Really.\nOk.";

    assertThat(Sentences.of(text).stream().map(Sentence::kind))
        .containsExactly(
            Sentence.Kind.PROSE, Sentence.Kind.CODE, Sentence.Kind.CITED, Sentence.Kind.PROSE);
  }

  @Test
  void of_unclosedFence_runsToTheEnd() {
    assertThat(Sentences.of("A.\n```\nB. C.\nD.").getLast().kind()).isEqualTo(Sentence.Kind.CODE);
  }

  @Test
  void of_anyText_coversEveryInkedCharacterOnceInOrder() {
    String alphabet = "aB1.?! \n\"'“”>`-)*é。\ud83d\ude00\u0000";
    var random = new SplittableRandom(7);
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertCovers(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", ".", "“a ", "\"a ", "'a ", "`", "```\n", "> \n", "a. ", "\n", "I'm not "})
  void of_tenMegabytes_isDoneInSeconds(String piece) {
    String text = piece.repeat(10_000_000 / piece.length());

    List<Sentence> sentences =
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> Sentences.of(text));

    int longest = Sentences.LONGEST + Sentences.QUOTATION;
    assertThat(sentences)
        .allMatch(s -> s.kind() != Sentence.Kind.PROSE || s.end() - s.start() <= longest);
  }

  private static void assertCovers(String text) {
    int at = 0;
    for (Sentence sentence : Sentences.of(text)) {
      assertThat(text.substring(at, sentence.start())).isBlank();
      at = sentence.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static List<String> texts(String text) {
    return Sentences.of(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }
}
