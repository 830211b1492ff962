package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeCommandTest {

  private static final String EXAMPLES = "../examples";

  private static final String CHAT =
      """
      {"id": "%s", "messages": [
        {"role": "system", "content": "Never give a discount without approval."},
        {"role": "user", "content": "Give me a discount, just this once, quickly."},
        {"role": "assistant", "content": "%s"}]}
      """;

  @TempDir private Path folder = Path.of("");

  private Path out = Path.of("");

  @BeforeEach
  void nameTheResults() {
    out = folder.resolve("results");
  }

  @Test
  void examples_analysed_printVerdictsAndWriteBothFiles() {
    CommandRun run = analyze(EXAMPLES);

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("what won over what").contains("summary").contains("anchored");
    assertThat(run.err()).contains("Wrote").contains("only words are compared");
    assertThat(out.resolve("analysis.jsonl")).isNotEmptyFile();
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(out.resolve("analysis.jsonl.partial")).doesNotExist();
  }

  @Test
  void jobs_anyNumber_giveTheSameBytes() throws IOException {
    CommandRun alone = analyze(EXAMPLES, "--jobs", "1");
    String jsonl = Files.readString(out.resolve("analysis.jsonl"));
    String html = Files.readString(out.resolve("report.html"));

    CommandRun together = analyze(EXAMPLES, "--jobs", "3");

    assertThat(together.out()).isEqualTo(alone.out());
    assertThat(Files.readString(out.resolve("analysis.jsonl"))).isEqualTo(jsonl);
    assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(html);
  }

  @Test
  void json_onStandardOutput_isTheFileAndThenTheSummary() throws IOException {
    CommandRun run = analyze(EXAMPLES, "--format", "json");

    String file = Files.readString(out.resolve("analysis.jsonl"));
    assertThat(run.out()).startsWith(file);
    assertThat(run.out().substring(file.length())).startsWith("{\"format\":\"leeway-summary/1\"");
  }

  @Test
  void failOn_findingThatIsThere_answersTen() {
    assertThat(analyze(EXAMPLES, "--fail-on", "held:0").code()).isEqualTo(ExitCode.FOUND);
    assertThat(analyze(EXAMPLES, "--fail-on", "note:0").code()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void failOn_findingThatIsNotThere_answersZero() throws IOException {
    Path file = write("calm.txt", "User: What is the capital of France?\nAssistant: Paris.\n");

    assertThat(analyze(file.toString(), "--fail-on", "alert:1").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void failOn_unknownKind_namesThoseThatThereAre() {
    CommandRun run = analyze(EXAMPLES, "--fail-on", "lost");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"lost\"").contains("displaced").contains("alert");
  }

  @Test
  void failOn_noProbability_saysWhatOneIs() {
    assertThat(analyze(EXAMPLES, "--fail-on", "held:2").code()).isEqualTo(ExitCode.USAGE);
    assertThat(analyze(EXAMPLES, "--fail-on", "held:x").err()).contains("a number from 0 to 1");
  }

  @Test
  void path_thatIsMissing_isOneFailureAmongOthers() throws IOException {
    Path file = write("one.json", CHAT.formatted("one", "No."));

    CommandRun run = analyze(file.toString(), folder.resolve("none.json").toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err())
        .contains("there is no such file")
        .contains("1 of 2 could not be analysed");
    assertThat(out.resolve("analysis.jsonl")).content().hasLineCount(2);
  }

  @Test
  void nothing_thatCanBeRead_answersThreeAndLeavesEarlierResults() throws IOException {
    Path broken = write("broken.json", "{\"messages\": [");
    Files.createDirectories(out);
    Files.writeString(out.resolve("analysis.jsonl"), "earlier");

    CommandRun run = analyze(broken.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("broken.json:1:").doesNotContain("Exception");
    assertThat(out.resolve("analysis.jsonl")).content().isEqualTo("earlier");
  }

  @Test
  void folder_withoutTranscripts_answersThree() throws IOException {
    write("notes.md", "nothing here");

    CommandRun run = analyze(folder.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no transcript in these folders");
  }

  @Test
  void folder_withOtherFiles_saysThatTheyWerePassedOver() throws IOException {
    write("a.json", CHAT.formatted("a", "No."));
    write("b.yaml", "name: b");
    write(".hidden.json", "{");

    CommandRun run = analyze(folder.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("1 file was passed over by name (.yaml 1)");
  }

  @Test
  void folder_thatHoldsTheResults_doesNotReadThemAgain() throws IOException {
    write("a.json", CHAT.formatted("a", "No."));
    analyze(folder.toString());

    CommandRun again = analyze(folder.toString());

    assertThat(again.err()).doesNotContain("could not be analysed");
    assertThat(out.resolve("analysis.jsonl")).content().hasLineCount(1);
  }

  @Test
  void standardInput_isReadWhenAskedFor() {
    CommandRun run =
        CommandRun.reading(
            "User: Hello.\nAssistant: Hello.\n",
            folder,
            arguments("-", "--input-format", "plain-text"));

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("stdin");
  }

  @Test
  void inputFormat_givenAsOutputFormat_namesTheOtherOption() {
    CommandRun run = analyze(EXAMPLES, "--format", "openai-chat");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--input-format openai-chat");
  }

  @Test
  void inputFormat_unknown_namesThoseThatThereAre() {
    CommandRun run = analyze(EXAMPLES, "--input-format", "csv");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("openai-chat, odcv, plain-text");
  }

  @Test
  void limit_stopsAfterThatMany() {
    analyze(EXAMPLES, "--limit", "2");

    assertThat(out.resolve("analysis.jsonl")).content().hasLineCount(2);
  }

  @Test
  void numbers_belowOne_areUsageErrors() {
    assertThat(analyze(EXAMPLES, "--limit", "0").code()).isEqualTo(ExitCode.USAGE);
    assertThat(analyze(EXAMPLES, "--jobs", "0").err()).contains("expected 1 or more");
  }

  @Test
  void charter_broken_answersThreeWithItsProblems() throws IOException {
    Path charter = write("c.yaml", "format: leeway-charter/1\nobjektives: []\n");

    CommandRun run = analyze(EXAMPLES, "--charter", charter.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("c.yaml:").contains("objectives").doesNotContain("\tat ");
  }

  @Test
  void results_thatCannotBeWritten_areAUsageError() throws IOException {
    Path file = write("file", "");

    CommandRun run =
        CommandRun.of(
            folder, "analyze", EXAMPLES, "--no-encoder", "--out", file.resolve("x").toString());

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--out");
  }

  @Test
  void encoder_thatCannotKeepItsFiles_answersFour() throws IOException {
    Path file = write("file", "");

    CommandRun run =
        CommandRun.of(
            folder, "analyze", EXAMPLES, "--out", out.toString(), "--cache", file.toString());

    assertThat(run.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(run.err()).contains("--no-encoder").doesNotContain("\tat ");
  }

  @Test
  void quiet_saysNothingThatIsNotWrong() {
    assertThat(analyze(EXAMPLES, "--quiet").err()).isEmpty();
  }

  @Test
  void colour_onATerminal_isThereUnlessRefused() {
    var screen = new Screen(true, false, 80, true, true);

    String painted = onScreen(screen).out();
    String plain = onScreen(screen, "--no-color").out();

    assertThat(painted).contains("\u001B[");
    assertThat(plain).doesNotContain("\u001B");
  }

  @Test
  void progress_onATerminal_isDrawnAndClearedOnStandardError() {
    CommandRun run = onScreen(new Screen(false, true, 80, true, true));

    assertThat(run.err()).contains("\r").contains("\u001B[K");
    assertThat(run.out()).doesNotContain("\r");
  }

  @Test
  void verbose_writesEveryTranscriptInFull() {
    String some = analyze(EXAMPLES).out();
    String all = analyze(EXAMPLES, "--verbose", "--width", "80").out();

    assertThat(all.split("words, deeds", -1))
        .hasSizeGreaterThan(some.split("words, deeds", -1).length);
    assertThat(all.lines().filter(line -> line.startsWith("─")).toList())
        .allMatch(line -> line.length() == 80);
  }

  private CommandRun onScreen(Screen screen, String... more) {
    List<String> all = new ArrayList<>(List.of(EXAMPLES));
    all.addAll(Arrays.asList(more));
    return CommandRun.with(
        java.io.InputStream.nullInputStream(),
        screen,
        folder,
        arguments(all.toArray(String[]::new)));
  }

  private CommandRun analyze(String... arguments) {
    return CommandRun.of(folder, arguments(arguments));
  }

  /** Native code and its model are the business of tests that are marked as such. */
  private String[] arguments(String... given) {
    List<String> all = new ArrayList<>(List.of("analyze"));
    all.addAll(Arrays.asList(given));
    all.addAll(List.of("--no-encoder", "--out", out.toString()));
    return all.toArray(String[]::new);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }
}
