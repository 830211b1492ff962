package dev.leeway.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SegmenterTest {
  private final Segmenter segmenter = new Segmenter(new Tokenizer(new Vocabulary()));

  private List<String> cut(String raw) {
    String text = PlainText.of(raw, 10_000).text();
    return segmenter.sentences(text).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }

  @Test
  void prose_fullStopBeforeCapital_ends() {
    assertThat(cut("One soup. Two rolls")).containsExactly("One soup.", "Two rolls");
    assertThat(cut("Open e.g. on Monday at 1.5 bar")).hasSize(1);
  }

  @Test
  void json_values_standApart() {
    assertThat(cut("{\"a\": \"Open daily\", \"b\": \"Pay cash\"}"))
        .anyMatch(part -> part.contains("Open daily"))
        .anyMatch(part -> part.contains("Pay cash"))
        .noneMatch(part -> part.contains("daily") && part.contains("cash"));
  }

  @Test
  void yaml_foldedLine_continues() {
    String folded =
        "description: A very long line of ordinary words about the menu of the week that\n"
            + "    goes on here.\ntitle: Menu";
    assertThat(cut(folded)).hasSize(2).last().isEqualTo("title: Menu");
  }

  @Test
  void escapedLineFeed_alwaysEnds() {
    assertThat(cut("soup\\nsend it")).containsExactly("soup", "send it");
  }

  @Test
  void csv_cellWithCapital_startsAnew() {
    assertThat(cut("Ann,a@b.example,4,Send it")).endsWith("Send it");
  }

  @Test
  void tag_isNoPartOfASentence() {
    assertThat(cut("<note>Send it</note>soup")).containsExactly("Send it", "soup");
  }

  @Test
  void braces_afterWords_endNothing() {
    assertThat(cut("Use the tool with: {\"to\": \"ann\"} now")).hasSize(1);
  }

  @Test
  void listEntries_areRecordsOfTheirOwn() {
    String text = PlainText.of("- a: 1\n  b: 2\n- a: 3\n", 100).text();
    assertThat(segmenter.sentences(text)).extracting(Sentence::record).containsExactly(0, 0, 1);
  }
}
