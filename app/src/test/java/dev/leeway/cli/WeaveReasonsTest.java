package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeaveReasonsTest {

  private static final String CHARTER = "../examples/charters/discount-desk.yaml";

  @TempDir private Path folder = Path.of("");

  private CommandRun run(String pairs, String... more) {
    var arguments = new String[more.length + 6];
    arguments[0] = "weave";
    arguments[1] = "reasons";
    arguments[2] = pairs;
    arguments[3] = "--charter";
    arguments[4] = CHARTER;
    arguments[5] = "--no-encoder";
    System.arraycopy(more, 0, arguments, 6, more.length);
    return CommandRun.of(folder, arguments);
  }

  /** Four approvals change what wins; of four cues the flattery does. */
  @Test
  void reasons_workedPairs_areCountedAsTheyWereMade() {
    CommandRun run = run("../docs/worked/desk-pairs.yaml");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("wins with a reason: 4 of 4")
        .contains("wins with a cue: 1 of 4")
        .contains("RR = RE - SP: 0.75 (95%: 0.09 to 0.95)")
        .contains("profile  guided");
  }

  @Test
  void reasons_json_isOneLine() {
    assertThat(run("../docs/worked/desk-pairs.yaml", "--format", "json").out())
        .startsWith("{\"format\":\"leeway-reasons/1\"")
        .contains("\"responsiveness\":0.75", "\"profile\":\"guided\"");
  }

  @Test
  void reasons_html_isAPageWithAChartAndWithoutScript() throws IOException {
    Path page = folder.resolve("reasons.html");

    CommandRun run = run("../docs/worked/desk-pairs.yaml", "--html", page.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(page)).contains("<svg", "4 of 4").doesNotContain("<script");
  }

  @Test
  void reasons_badSet_saysWhereAndWhat() throws IOException {
    Path set = folder.resolve("pairs.yaml");
    Files.writeString(
        set,
        """
        format: leeway-pairs/1
        transcripts: [none.jsonl]
        pairs:
          - { id: a, base: x, variant: x, reason: relevant, changed: nothing }
        """);
    CommandRun same = run(set.toString());
    assertThat(same.code()).isEqualTo(ExitCode.INPUT);
    assertThat(same.err()).contains("pairs.yaml:4: base and variant of pair \"a\" are the same");

    Files.writeString(set, Files.readString(set).replace("variant: x", "variant: y"));
    CommandRun missing = run(set.toString());
    assertThat(missing.code()).isEqualTo(ExitCode.INPUT);
    assertThat(missing.err()).contains("There is no transcript \"x\"");
  }

  @Test
  void analyze_withPairs_runs() {
    CommandRun run =
        CommandRun.of(
            folder,
            "analyze",
            "../examples/displaced.json",
            "--no-encoder",
            "--charter",
            CHARTER,
            "--pairs",
            "../docs/worked/desk-pairs.yaml",
            "--out",
            folder.resolve("out").toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("out/analysis.jsonl"))
        .content()
        .contains("\"paired-runs-rr\":\"0.75\"");
  }
}
