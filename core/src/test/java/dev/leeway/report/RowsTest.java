package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.testing.NastyText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RowsTest {

  private static final List<Rows.Column> COLUMNS =
      List.of(new Rows.Column("name", false), new Rows.Column("n", true));

  @Test
  void text_putsColumnsUnderEachOtherAndNumbersByTheirLastDigit() throws IOException {
    var out = new StringBuilder();
    Rows rows = Rows.text(out, Style.plain());
    rows.columns(COLUMNS);
    rows.row(cells("a", "7"));
    rows.row(cells("longer", "123"));
    rows.row(List.of(Optional.empty(), Optional.empty()));
    rows.finish();

    assertThat(out)
        .hasToString(
            """
            name      n
            a         7
            longer  123
            -         -
            """);
  }

  @Test
  void text_wideCell_isCutToHalfTheWidth() throws IOException {
    var out = new StringBuilder();
    Rows rows = Rows.text(out, Style.plain().withWidth(60));
    rows.columns(COLUMNS);
    rows.row(cells("x".repeat(500), "1"));
    rows.finish();

    assertThat(out.toString().lines().toList().get(1)).hasSize(30 + 2 + 1).contains("…");
  }

  @Test
  void json_keepsEveryTextAndWritesOnlyNumbersBare() throws IOException {
    var json = new ObjectMapper();
    for (NastyText.Case nasty : NastyText.all()) {
      var out = new StringBuilder();
      Rows rows = Rows.json(out);
      // Jackson reads lone surrogates and any length in texts, and refuses both in names.
      boolean whole =
          nasty.text().length() < 1000
              && StandardCharsets.UTF_8.newEncoder().canEncode(nasty.text());
      String name = whole ? nasty.text() : "n";
      rows.columns(List.of(new Rows.Column("text", false), new Rows.Column(name, true)));
      rows.row(cells(nasty.text(), "0.5"));
      rows.finish();

      JsonNode row = json.readTree(out.toString());
      assertThat(row.get("text").textValue()).as(nasty.name()).isEqualTo(nasty.text());
      assertThat(row.get(name).doubleValue()).as(nasty.name()).isEqualTo(0.5);
      assertThatNothingIsObeyed(nasty, out);
    }
  }

  @Test
  void json_whatIsNoJsonNumber_isAText() throws IOException {
    var out = new StringBuilder();
    Rows rows = Rows.json(out);
    rows.columns(COLUMNS);
    for (String number : List.of("-1.5E-7", "Infinity", "NaN", "007", "true", "1,\"x\":2")) {
      rows.row(cells("a", number));
    }
    rows.finish();

    assertThat(out.toString().lines().map(line -> line.substring(line.indexOf("\"n\":") + 4)))
        .containsExactly(
            "-1.5E-7}", "\"Infinity\"}", "\"NaN\"}", "\"007\"}", "true}", "\"1,\\\"x\\\":2\"}");
  }

  @Test
  void textAndCsv_ofNastyTexts_areOneLineARowAndNothingATerminalWouldObey() throws IOException {
    for (NastyText.Case nasty : NastyText.all()) {
      for (boolean csv : new boolean[] {true, false}) {
        var out = new StringBuilder();
        Rows rows = csv ? Rows.csv(out) : Rows.text(out, Style.plain());
        rows.columns(List.of(new Rows.Column(nasty.text(), false), new Rows.Column("n", true)));
        rows.row(cells(nasty.text(), nasty.text()));
        rows.finish();

        assertThat(out.toString().lines()).as(nasty.name()).hasSize(2);
        assertThatNothingIsObeyed(nasty, out);
      }
    }
  }

  private static void assertThatNothingIsObeyed(NastyText.Case nasty, CharSequence out) {
    assertThat(
            out.chars()
                .filter(c -> c != '\n' && c != '\r')
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
        .as(nasty.name())
        .isEmpty();
  }

  private static List<Optional<String>> cells(String... texts) {
    return Arrays.stream(texts).map(Optional::of).toList();
  }
}
