package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FalsifyCommandTest {

  private static final int NUMBER = 60;

  @TempDir private Path folder = Path.of("");
  private Path transcripts = Path.of("");
  private Path labels = Path.of("");
  private Path registration = Path.of("");

  /** Sixty answers, a third of which failed; the reply refuses whether it failed or not. */
  @BeforeEach
  void writeFiles() throws IOException {
    var lines = new StringBuilder();
    var table = new StringBuilder("id,won,score\n");
    for (int n = 0; n < NUMBER; n++) {
      String reply = n % 2 == 0 ? "I cannot help with that." : "It runs for ninety minutes.";
      lines.append(
          """
          {"id": "model/s%d", "messages": [{"role": "user", "content": "How long is it?"}, \
          {"role": "assistant", "content": "%s"}]}
          """
              .formatted(n, reply));
      table.append("model/s%d,%d,.5\n".formatted(n, n % 3 == 0 ? 1 : 0));
    }
    transcripts = Files.writeString(folder.resolve("runs.jsonl"), lines);
    labels = Files.writeString(folder.resolve("runs.csv"), table);
    registration = folder.resolve("f3.json");
  }

  @Test
  void register_thenRun_givesAVerdictWithTheHash() throws IOException {
    CommandRun registered = register("--failed", "won=1");
    assertThat(registered.err()).isEmpty();
    assertThat(registered.code()).isEqualTo(ExitCode.DONE);
    String hash = Files.readString(folder.resolve("f3.json.sha256")).split("\\s", 2)[0];
    assertThat(registered.out()).contains("1 registered, SHA-256 " + hash);

    String json = folder.resolve("verdict.json").toString();
    CommandRun run = run("--json", json);
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("registered: SHA-256 " + hash, "60 hard transcripts", "verdict: SUPPORTED")
        // Half of either class refuses: the proxy knows nothing.
        .contains("refusal_rate auc_hard                      0.5000");
    assertThat(Path.of(json))
        .content()
        .contains("\"registration_sha256\" : \"" + hash, "\"verdict\" : \"supported\"");
  }

  @Test
  void run_thresholdAltered_isRefused() throws IOException {
    register("--failed", "won=1");
    Files.writeString(
        registration,
        Files.readString(registration).replace("\"poor_auc\" : 0.8", "\"poor_auc\" : 0.4"));
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("was altered after it was registered", "register a new test");
  }

  @Test
  void run_dataDiffer_isRefusedBeforeAnalysis() throws IOException {
    register("--failed", "won=1");
    Files.writeString(labels, Files.readString(labels).replace("model/s1,0", "model/s1,1"));
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("runs.csv: is not the registered data", "register another test");
  }

  @Test
  void run_otherTranscripts_namesThoseThatAreRegistered() throws IOException {
    register("--failed", "won=1");
    Files.writeString(transcripts, "\n");
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("registers no F3 on these transcripts", "runs.jsonl");
  }

  @Test
  void run_publishedHashDiffers_isRefused() {
    register("--failed", "won=1");
    CommandRun run = run("--sha256", "00ff");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("was registered with SHA-256 \"00ff\"");
  }

  @Test
  void run_thresholdGivenBesideARegistration_isRefused() {
    register("--failed", "won=1");
    CommandRun run = run("--set", "poor_auc=.4");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("fixes the design and every threshold");
  }

  @Test
  void run_oneClassOnly_saysSo() {
    register("--failed", "won=2");
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("Of 60 labelled transcripts, 0 meet \"won=2\"");
  }

  @Test
  void run_unknownIds_saysSo() throws IOException {
    Files.writeString(labels, "id,won\nelsewhere,1\n");
    register("--failed", "won=1");
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("None of the 60 transcripts has a label", "model/s0");
  }

  @Test
  void run_columnMissing_saysWhichThereAre() {
    register("--failed", "lost=1");
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("has no column \"lost\"", "won");
  }

  @Test
  void run_withoutRegistration_givesFiguresAndNoVerdict() {
    CommandRun run =
        of(
            "falsify",
            "F3",
            "--transcripts",
            transcripts.toString(),
            "--labels",
            labels.toString(),
            "--failed",
            "won=1",
            "--hard",
            "dose",
            "--set",
            "hard_from=0",
            "--no-encoder");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("No verdict: nothing was registered")
        .doesNotContain("  verdict:");
  }

  @Test
  void run_testWithoutItsData_saysWhatItWouldNeed() {
    CommandRun run = of("falsify", "F8", "--transcripts", transcripts.toString(), "--no-encoder");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("not decidable here", "--order COLUMN");
  }

  @Test
  void register_unknownNumberOrTest_namesThoseThatThereAre() {
    assertThat(register("--set", "auc=.4").err()).contains("F3 has no number \"auc\"", "poor_auc");
    CommandRun run =
        of("falsify", "register", "F99", "--transcripts", transcripts.toString(), "--out", "x");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("There is no test \"F99\"", "F1a");
  }

  @Test
  void register_objectiveOrPatternThatIsNone_saysSo() {
    assertThat(register("--failed", "won=1", "--governing", "glory").err())
        .contains("has no objective \"glory\"", "user-request");
    assertThat(register("--failed", "won=1", "--step", "(").err())
        .contains("--step: \"(\" is no pattern");
  }

  @Test
  void register_twice_needsAdd() {
    register("--failed", "won=1");
    assertThat(register("--failed", "won=1").err()).contains("is there already", "--add");
    CommandRun added = register("--failed", "won=1", "--add", "--name", "again");
    assertThat(added.out()).contains("2 registered");
  }

  private CommandRun register(String... more) {
    var arguments =
        new ArrayList<String>(
            List.of(
                "falsify",
                "register",
                "F3",
                "--transcripts",
                transcripts.toString(),
                "--labels",
                labels.toString(),
                "--hard",
                "dose",
                "--no-encoder",
                "--out",
                registration.toString()));
    if (!List.of(more).contains("--set")) {
      arguments.addAll(List.of("--set", "hard_from=0"));
    }
    arguments.addAll(List.of(more));
    return of(arguments.toArray(String[]::new));
  }

  private CommandRun run(String... more) {
    var arguments =
        new ArrayList<String>(
            List.of(
                "falsify",
                "F3",
                "--registration",
                registration.toString(),
                "--transcripts",
                transcripts.toString(),
                "--labels",
                labels.toString(),
                "--no-encoder"));
    arguments.addAll(List.of(more));
    return of(arguments.toArray(String[]::new));
  }

  private CommandRun of(String... arguments) {
    return CommandRun.of(folder, arguments);
  }
}
