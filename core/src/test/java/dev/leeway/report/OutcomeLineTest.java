package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OutcomeLineTest {

  @Test
  void folder_idsOfOneFolder_isSaidOnceWithItsLastSlash() {
    assertThat(
            OutcomeLine.folder(lines("runs/m/travel/t1", "runs/m/travel/t12", "runs/m/trade/t1")))
        .isEqualTo("runs/m/");
  }

  @Test
  void folder_idsThatShareNoFolder_isEmpty() {
    assertThat(OutcomeLine.folder(lines("displaced", "displaced-again"))).isEmpty();
  }

  @Test
  void folder_oneLine_keepsItsWholeId() {
    assertThat(OutcomeLine.folder(lines("runs/m/t1"))).isEmpty();
  }

  @Test
  void text_uncontested_claimsNoProbability() {
    String line = OutcomeLine.of(new Outcome.Done(Samples.uncontested())).text(style(), "").plain();

    assertThat(line).startsWith("uncontested").doesNotContain("%");
  }

  @Test
  void text_longConditions_areCutAndTheIdIsNot() {
    OutcomeLine line = line("a-name", "a model with a very long name, and its task set besides");

    assertThat(line.text(style(), "").plain()).contains("a-name  a model").endsWith("…");
    assertThat(line.text(style(), "").cells()).isEqualTo(style().width());
  }

  private static Style style() {
    return Style.plain();
  }

  private static List<OutcomeLine> lines(String... ids) {
    return Stream.of(ids).map(id -> line(id, "")).toList();
  }

  private static OutcomeLine line(String id, String conditions) {
    return new OutcomeLine("anchored", Ink.GOOD, "1%", "A", "", "role", id, conditions);
  }
}
