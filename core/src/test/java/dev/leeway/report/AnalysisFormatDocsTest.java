package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class AnalysisFormatDocsTest {

  private static final Path PAGE = Path.of("../docs/analysis-jsonl.md");

  @Test
  void page_everyFieldOfTheSchema_isDescribed() throws IOException {
    var fields = new TreeSet<String>();
    try (InputStream in =
        Objects.requireNonNull(JsonReport.class.getResourceAsStream(JsonReport.SCHEMA))) {
      collect(new ObjectMapper().readTree(in), fields);
    }
    String page = Files.readString(PAGE);

    assertThat(fields).hasSizeGreaterThan(80).allMatch(field -> page.contains("`" + field + "`"));
  }

  @Test
  void page_everyFieldOfTheSummary_isDescribed() throws IOException {
    var summary = new Summary();
    Samples.all().forEach(summary::add);
    JsonNode json = new ObjectMapper().readTree(summary.toJson());
    String page = Files.readString(PAGE);

    assertThat(json.properties()).allMatch(field -> page.contains("`" + field.getKey() + "`"));
    assertThat(json.get("all").get("displaced").properties())
        .allMatch(field -> page.contains("`" + field.getKey() + "`"));
  }

  private static void collect(JsonNode node, Set<String> fields) {
    for (var property : node.properties()) {
      if (property.getKey().equals("properties")) {
        property.getValue().fieldNames().forEachRemaining(fields::add);
      }
      collect(property.getValue(), fields);
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, fields));
    }
  }
}
