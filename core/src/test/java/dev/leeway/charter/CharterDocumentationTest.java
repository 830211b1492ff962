package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CharterDocumentationTest {

  @Test
  void page_everyKeyOfTheSchema_isExplained() throws IOException {
    String page = page();
    NavigableSet<String> keys = new TreeSet<>();
    collect(SchemaProblems.schema(), keys);

    assertThat(keys).hasSizeGreaterThan(60);
    assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key));
  }

  @Test
  void page_defaultsOfThresholds_areThoseOfTheSchema() throws IOException {
    String page = page();
    JsonNode thresholds = SchemaProblems.schema().at("/$defs/thresholds/properties");

    thresholds
        .properties()
        .forEach(
            each ->
                assertThat(page)
                    .contains(
                        "| `%s` | %s |"
                            .formatted(each.getKey(), each.getValue().path("default").asText())));
  }

  @Test
  void page_workedExample_isACharter() throws IOException, CharterException {
    String page = page();
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();

    Charter charter =
        CharterReader.read("charter.md", page.substring(start, page.indexOf("```", start)));

    assertThat(charter.constraints()).hasSize(1);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/charter.md"));
  }

  private static void collect(JsonNode schema, NavigableSet<String> keys) {
    if (schema.path("properties").isObject()) {
      schema.path("properties").fieldNames().forEachRemaining(keys::add);
    }
    schema.forEach(each -> collect(each, keys));
  }
}
