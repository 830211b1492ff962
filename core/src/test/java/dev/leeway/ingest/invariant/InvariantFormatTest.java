package dev.leeway.ingest.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import org.junit.jupiter.api.Test;

final class InvariantFormatTest extends ReaderContract {

  private static final String ABOUT = "{\"metadata\": {\"description\": \"zebra\"}}\n";

  @Override
  protected Format format() {
    return Format.INVARIANT;
  }

  @Override
  protected String sample() {
    return ABOUT
        + "[{\"role\": \"user\", \"content\": \"Open the door.\"},"
        + " {\"role\": \"assistant\", \"content\": \"\", \"tool_calls\": [{\"type\": \"function\","
        + " \"id\": \"c1\", \"function\": {\"name\": \"open\", \"arguments\": {\"door\": 1}}}]},"
        + " {\"role\": \"tool\", \"tool_call_id\": \"c1\", \"content\": \"open\"}]\n";
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"messages\": [{\"role\": \"user\", \"content\": "
        + quoted(words)
        + "}], \"annotations\": []}\n";
  }

  @Test
  void read_lineAboutTheSet_isNotRead() {
    assertThat(only(read(sample())).toString()).doesNotContain("zebra");
    assertThat(only(read(sample())).id()).isEqualTo("sample:2");
  }

  @Test
  void read_onlyTheLineAboutTheSet_isAProblem() {
    assertThat(Results.problems(read(ABOUT)).getFirst().found())
        .isEqualTo("the file holds no transcript");
  }

  @Test
  void read_annotations_areCountedAndDropped() {
    String file =
        fileWithUserWords("hi").replace("\"annotations\": []", "\"annotations\": [\"otter\"]");
    assertThat(only(read(file)).toString()).doesNotContain("otter").contains("annotations (1)");
  }
}
