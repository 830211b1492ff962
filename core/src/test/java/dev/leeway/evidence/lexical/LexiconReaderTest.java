package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [A]~.5 ( red               | l.txt:2: "(" without ")"
          [A]~.5 red )               | l.txt:2: ")" without "("
          [A]~.5 {X}                 | l.txt:2: no {X} before
          [A]~2 red                  | l.txt:2: worth is 2.0
          [A]~.5 red?                | l.txt:2: the pattern matches nothing at all
          .5 red                     | l.txt:1: expected a worth and a pattern
          let X red                  | l.txt:1: expected let NAME
          """)
  void parse_brokenLine_saysWhereAndWhat(String text, String message) {
    assertThatThrownBy(() -> LexiconReader.parse("l.txt", text.replace('~', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          red                         ; a Red b     ; true
          ^ red                       ; a red       ; false
          red $                       ; a red       ; true
          red ..2 blue                ; red a b blue ; true
          red ..2 blue                ; red a b c blue ; false
          red|blue green              ; blue green  ; true
          red ( a b )? blue           ; red a b blue ; true
          red ( a b )? blue           ; red a blue  ; false
          red !a|b c                  ; red a c     ; false
          red !a|b c                  ; red x c     ; true
          gre* tea                    ; greenish tea ; true
          can not                     ; it can't    ; true
          red ??                      ; red?        ; true
          ( red c | blue ) tea        ; red c tea   ; true
          """)
  void read_pattern_matchesAsWritten(String pattern, String text, boolean expected) {
    var scan = scan(LexiconReader.parse("l.txt", "[A]\n.5 " + pattern));

    scan.read(text, 0, text.length());

    assertThat(scan.worth(0)).isEqualTo(expected ? 0.5 : 0.0);
  }

  @Test
  void read_factors_multiplyTheBest() {
    var scan = scan(LexiconReader.parse("l.txt", "[A]\n.4 red\n.8 blue\nx.5 not"));

    scan.read("not red blue", 0, 12);

    assertThat(scan.worth(0)).isEqualTo(0.4);
  }

  /** The oracle: a naive recursive matcher of the same small expressions. */
  @Test
  void read_randomPattern_agreesWithBacktracking() {
    var random = new SplittableRandom(11);
    for (int round = 0; round < 3_000; round++) {
      String pattern = randomPattern(random);
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(7); i >= 0; i--) {
        words.add(List.of("a1", "b1", "c1", "d1").get(random.nextInt(4)));
      }
      var scan = scan(LexiconReader.parse("l.txt", "[A]\n1 " + pattern));
      String text = String.join(" ", words);
      scan.read(text, 0, text.length());
      assertThat(scan.worth(0) == 1)
          .as("%s in %s", pattern, text)
          .isEqualTo(occurs(List.of(pattern.split(" ")), words));
    }
  }

  private static String randomPattern(SplittableRandom random) {
    var parts = new ArrayList<String>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(List.of("a1", "b1|c1", "a1?", "..2", "!a1", "c1|d1?").get(random.nextInt(6)));
    }
    parts.add(random.nextBoolean() ? "a1" : "b1|d1");
    return String.join(" ", parts);
  }

  private static boolean occurs(List<String> pattern, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (matches(pattern, words.subList(i, words.size()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<String> pattern, List<String> words) {
    if (pattern.isEmpty()) {
      return true;
    }
    String head = pattern.getFirst();
    List<String> rest = pattern.subList(1, pattern.size());
    if (head.equals("..2")) {
      return matches(rest, words)
          || (!words.isEmpty() && matches(rest, words.subList(1, words.size())))
          || (words.size() > 1 && matches(rest, words.subList(2, words.size())));
    }
    if (head.endsWith("?") && matches(rest, words)) {
      return true;
    }
    String plain = head.replace("?", "");
    boolean takes =
        !words.isEmpty()
            && (plain.startsWith("!")
                ? !words.getFirst().equals(plain.substring(1))
                : List.of(plain.split("\\|")).contains(words.getFirst()));
    return takes && matches(rest, words.subList(1, words.size()));
  }

  private static LexiconScan scan(Lexicon lexicon) {
    return new LexiconScan(lexicon, Words.Quotations.CLOSED);
  }
}
