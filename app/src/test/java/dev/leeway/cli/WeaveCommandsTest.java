package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeaveCommandsTest {

  private static final String OLD = "../examples/charters/office-assistant-1.yaml";
  private static final String NEW = "../examples/charters/office-assistant-2.yaml";

  @TempDir private Path folder = Path.of("");

  private Path log(int size) throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < size; i++) {
      boolean late = i >= size / 2;
      lines.append(
          """
          {"id":"t%d","metadata":{"model":"%s","date":"2026-%02d-01","desk":"%s"},"messages":[\
          {"role":"user","content":"%s number %d <script>alert(1)</script>"},\
          {"role":"assistant","content":"Done."}]}
          """
              .formatted(
                  i,
                  "m" + i % 3,
                  late ? 9 : 3,
                  late ? "travel" : "office",
                  late
                      ? "Find a hotel in Paris for the beach holiday"
                      : "Summarise the meeting email",
                  i));
    }
    return Files.writeString(folder.resolve("log%d.jsonl".formatted(size)), lines);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(folder, arguments);
  }

  private CommandRun staleness(Path log, String... more) {
    var arguments = new String[more.length + 6];
    arguments[0] = "weave";
    arguments[1] = "staleness";
    arguments[2] = log.toString();
    arguments[3] = "--no-encoder";
    arguments[4] = "--permutations";
    arguments[5] = "19";
    System.arraycopy(more, 0, arguments, 6, more.length);
    return run(arguments);
  }

  @Test
  void staleness_splitByDate_findsTheMoveAndWritesAPageWithoutScript() throws IOException {
    Path page = folder.resolve("page.html");

    CommandRun run =
        staleness(log(40), "--charter", OLD, "--split-by", "date", "--html", page.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("20 transcripts of now beside 20 of the reference", "They have moved")
        .contains("hotel")
        .contains("message 0, part 0, characters 0 to");
    assertThat(Files.readString(page)).contains("<svg").doesNotContain("<script");
  }

  @Test
  void staleness_splitByOtherMetadata_isTheSameAsJson() throws IOException {
    CommandRun run = staleness(log(40), "--split-by", "desk=travel", "--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).startsWith("{\"format\":\"leeway-staleness/1\"");
  }

  @Test
  void staleness_setsThatCannotBeCompared_answersThreeWithARemedy() throws IOException {
    CommandRun few = staleness(log(12), "--split-by", "desk=travel");
    CommandRun many = staleness(log(40), "--split-by", "model");
    CommandRun none = staleness(log(40), "--split-by", "colour");
    String all = log(40).toString();
    CommandRun same = run("weave", "staleness", "--reference", all, "--now", all, "--no-encoder");

    assertThat(few.err()).contains("the reference has 6 and now has 6; it takes at least 10");
    assertThat(many.err()).contains("There are 3 values of model", "--split-by model=VALUE");
    assertThat(none.err()).contains("No transcript has a \"colour\"");
    assertThat(same.err()).contains("Both sets say the same");
    for (CommandRun each : new CommandRun[] {few, many, none, same}) {
      assertThat(each.code()).isEqualTo(ExitCode.INPUT);
      assertThat(each.err()).doesNotContain("Exception");
    }
  }

  @Test
  void staleness_chartersOrGoldThatCannotBeUsed_sayWhere() throws IOException {
    Path log = log(40);
    Path gold = Files.writeString(folder.resolve("gold.csv"), "id,verdict\nt1,perhaps\n");
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "format: leeway-charter/1\nx");

    CommandRun order = staleness(log, "--split-by", "date", "--charter", NEW, "--updated", OLD);
    CommandRun verdict = staleness(log, "--split-by", "date", "--gold", gold.toString());
    CommandRun charter = staleness(log, "--split-by", "date", "--charter", broken.toString());

    assertThat(order.err()).contains("out of order", "Give the earlier one");
    assertThat(verdict.err()).contains("the verdict of \"t1\"", "Write lost or held");
    assertThat(charter.err()).contains("broken.yaml:2: not YAML");
    assertThat(order.code() + verdict.code() + charter.code()).isEqualTo(3 * ExitCode.INPUT);
  }

  @Test
  void staleness_neitherSetsNorLog_answersTwo() {
    assertThat(run("weave", "staleness").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("weave").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void replay_twoVersions_saysWhatDiffers() throws IOException {
    String log = log(12).toString();

    CommandRun run =
        run("weave", "replay", "--charter", OLD, "--charter", NEW, log, "--no-encoder");
    CommandRun reversed =
        run("weave", "replay", "--charter", NEW, "--charter", OLD, log, "--no-encoder");
    CommandRun one = run("weave", "replay", "--charter", NEW, log, "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("objective ask-first added", "constraint ask-before-paying added");
    assertThat(reversed.err()).contains("out of order");
    assertThat(one.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void staleness_raters_saysWhetherGroupsAreSplit() throws IOException {
    var csv = new StringBuilder("id,group,verdict\n");
    for (int i = 0; i < 40; i++) {
      for (int rater = 0; rater < 3; rater++) {
        csv.append("t%d,drivers,lost\nt%d,riders,held\n".formatted(i, i));
      }
      csv.append("t%d,drivers,lost\n".formatted(i));
    }
    Path raters = Files.writeString(folder.resolve("raters.csv"), csv);
    Path bad = Files.writeString(folder.resolve("bad.csv"), "id,group,verdict\nt1,riders,maybe\n");
    Path nobody = Files.writeString(folder.resolve("nobody.csv"), "id,verdict\nt1,lost\n");

    CommandRun run = staleness(log(40), "--split-by", "date", "--raters", raters.toString());
    CommandRun refused = staleness(log(40), "--split-by", "date", "--raters", bad.toString());
    CommandRun groupless = staleness(log(40), "--split-by", "date", "--raters", nobody.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("Of 40 transcripts that several groups judged, groups are opposed on 40")
        .contains("they are split along stable groups")
        .contains("People judged 40 transcripts");
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains("bad.csv: line 2: the verdict is \"maybe\"");
    assertThat(groupless.err()).contains("line 2: has no \"group\"");
  }

  /** The desk's pairs three times over: bases before, variants now; one constraint enables. */
  @Test
  void staleness_charterWithBothModes_reportsThemApart() throws IOException {
    var before = new StringBuilder();
    var after = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("../docs/worked/desk-pairs.jsonl"))) {
      for (int n = 0; n < 3; n++) {
        boolean base = line.contains("-base\"");
        (base ? before : after)
            .append(line.replaceFirst("-(base|variant)\"", "-$1-" + n + "\""))
            .append('\n');
      }
    }
    Path reference = Files.writeString(folder.resolve("ref.jsonl"), before);
    Path now = Files.writeString(folder.resolve("now.jsonl"), after);

    CommandRun run =
        run(
            "weave",
            "staleness",
            "--reference",
            reference.toString(),
            "--now",
            now.toString(),
            "--charter",
            "../examples/charters/discount-desk.yaml",
            "--no-encoder",
            "--permutations",
            "19");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("list-price +governing +48 +0\\.9")
        .containsPattern("the-approved-discount +enabling +48 +0\\.5")
        .containsPattern("held or used, governing less enabling: \\+0\\.3");
  }

  /** What a replay writes is what the log of a record reads: no second notion of a regression. */
  @Test
  void replay_thenLog_countsTheCasesThatHeldBefore() throws IOException {
    Path strict = folder.resolve("strict.yaml");
    String desk = Files.readString(Path.of("../examples/charters/discount-desk.yaml"));
    // Only a contest that is certain counts any more, so that most of what held is then untested.
    Files.writeString(
        strict,
        desk.replace("version: \"3\"", "version: \"4\"")
            .replace("  persistence: 1", "  persistence: 1\n  contested: 1"));
    Path charter =
        Files.copy(Path.of("../examples/charters/discount-desk.yaml"), folder.resolve("desk.yaml"));

    CommandRun json =
        run(
            "weave",
            "replay",
            "--charter",
            charter.toString(),
            "--charter",
            strict.toString(),
            "../docs/worked/desk-pairs.jsonl",
            "--no-encoder",
            "--format",
            "json");
    Path replay = Files.writeString(folder.resolve("replay.json"), json.out());
    CommandRun log = run("weave", "log", charter.toString(), "--replay", replay.toString());

    assertThat(json.code()).isEqualTo(ExitCode.DONE);
    long regressions =
        json.out().split("\"regressions\":", 2)[1].split("\"transcript\":", -1).length - 1L;
    assertThat(regressions).isPositive();
    assertThat(log.code()).isEqualTo(ExitCode.DONE);
    assertThat(log.out().replaceAll("\\s+", " "))
        .contains("held before the last change and no longer do: " + regressions);
  }

  @Test
  void pluralism_positions_areReadAndBadOnesRefused() throws IOException {
    String log = log(12).toString();
    Path positions =
        Files.writeString(
            folder.resolve("p.csv"),
            "question,position,phrases,population\nhotel,done,is done|done,1\n");
    Path bad =
        Files.writeString(
            folder.resolve("b.csv"), "question,position,phrases,population\nq,p,words,many\n");

    CommandRun run =
        run("weave", "pluralism", log, "--positions", positions.toString(), "--no-encoder");
    CommandRun refused =
        run("weave", "pluralism", log, "--positions", bad.toString(), "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Overton coverage: 1.00");
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).contains("expected a share from 0 to 1");
  }

  @Test
  void together_tooShort_saysHowManyItTakes() throws IOException {
    CommandRun run = run("weave", "together", log(12).toString(), "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("0 of 12 transcripts have 4 turns or more", "at least 20");
  }

  @Test
  void power_plantedDrift_isFound() throws IOException {
    CommandRun run =
        run(
            "weave",
            "power",
            log(60).toString(),
            "--split-by",
            "desk=travel",
            "--size",
            "10",
            "--share",
            "0,1",
            "--runs",
            "5",
            "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).containsPattern("1\\.00 +5 of 5");
  }

  @Test
  void versions_ofCharters_countNumbersAsNumbers() {
    assertThat(CharterVersions.compare("1.9", "1.10")).isNegative();
    assertThat(CharterVersions.compare("2", "2.1")).isNegative();
    assertThat(CharterVersions.compare("3-a", "3-a")).isZero();
    assertThat(CharterVersions.compare("10", "9")).isPositive();
  }
}
