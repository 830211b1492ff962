package dev.leeway.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.ingest.InputException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelTableTest {

  @Test
  void read_quotedIds_areWhole() {
    LabelTable table = read("id,won\n\"a, \"\"b\"\"\",1\nc,0\n");
    assertThat(table.of("a, \"b\"").orElseThrow().flag("won")).isTrue();
    assertThat(table.of("c").orElseThrow().flag("won")).isFalse();
    assertThat(table.of("d")).isEmpty();
  }

  @Test
  void read_missingColumn_namesItAndThoseThatAreThere() {
    assertThatThrownBy(() -> read("id,lost\na,1\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("labels.csv")
        .hasMessageContaining("\"won\"")
        .hasMessageContaining("lost");
  }

  @Test
  void read_idTwice_isRefused() {
    assertThatThrownBy(() -> read("id,won\na,1\na,0\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("\"a\"");
  }

  @Test
  void read_noLabels_isRefused() {
    assertThatThrownBy(() -> read("id,won\n")).isInstanceOf(InputException.class);
  }

  @Test
  void flag_neitherOneNorZero_namesTheTranscript() {
    LabelRow row = read("id,won\na,maybe\n").of("a").orElseThrow();
    assertThatThrownBy(() -> row.flag("won"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("label of a")
        .hasMessageContaining("maybe");
  }

  private static LabelTable read(String csv) {
    return LabelTable.read("labels.csv", new StringReader(csv), List.of("won"));
  }
}
