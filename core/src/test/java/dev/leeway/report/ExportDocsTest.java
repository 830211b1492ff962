package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.measure.TerminalState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages about accounts and exports name what there is. */
final class ExportDocsTest {

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("../docs", name)).replaceAll("\\s+", " ");
  }

  @Test
  void exports_everyFormatAndState_isOnThePage() throws IOException {
    String page = page("exports.md");

    ExportFormat.labels().forEach(label -> assertThat(page).contains("## " + label));
    for (TerminalState state : TerminalState.values()) {
      assertThat(page).contains("`" + state.label() + "`");
    }
    List.of(SarifRules.NOT_ANALYSED, SarifRules.INDETERMINATE, SarifRules.UNCONTESTED)
        .forEach(rule -> assertThat(page).contains("`" + rule + "`"));
  }

  @Test
  void exports_everyColumn_isOnThePage() throws IOException {
    List<String> plain =
        CsvColumns.NAMES.stream().filter(name -> !name.matches(".*_(status|score|label)")).toList();

    assertThat(page("exports.md"))
        .contains(String.join(" ", plain.subList(0, plain.size() - 1)))
        .contains("`" + plain.getLast() + "`");
  }

  @Test
  void explain_everyQuestion_isOnThePage() throws IOException {
    String page = page("explain.md");
    for (Question question : Question.values()) {
      assertThat(page).contains(question.title(), "`" + JsonRecord.label(question) + "`");
    }
    assertThat(page).contains(ExplainReport.FORMAT);
  }
}
