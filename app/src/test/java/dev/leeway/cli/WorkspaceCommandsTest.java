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

final class WorkspaceCommandsTest {

  private static final String CHAT =
      "{\"id\": \"%s\", \"messages\": [{\"role\": \"user\", \"content\": \"%s\"},"
          + " {\"role\": \"assistant\", \"content\": \"Done.\"}]}\n";

  @TempDir private Path folder = Path.of("");

  private Path kept = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void name() {
    kept = folder.resolve("kept");
    input = folder.resolve("in.jsonl");
  }

  @Test
  void secondRun_overTheSame_takesAllFromTheWorkspaceAndWritesTheSameBytes() throws IOException {
    CommandRun without = analyze("../examples", "--format", "json");
    String page = Files.readString(folder.resolve("out/report.html"));

    CommandRun first = keep("../examples", "--format", "json");
    CommandRun second = keep("../examples", "--format", "json");

    assertThat(first.err()).contains("0 of 12; analysed now: 12.");
    assertThat(second.err()).contains("12 of 12; analysed now: 0.");
    assertThat(first.out()).isEqualTo(without.out());
    assertThat(second.out()).isEqualTo(without.out());
    assertThat(Files.readString(folder.resolve("out/report.html"))).isEqualTo(page);
  }

  @Test
  void change_ofOneTranscript_hasThatOneAnalysed() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One.") + CHAT.formatted("b", "Two."));
    keep(input.toString());
    Files.writeString(input, CHAT.formatted("a", "One.") + CHAT.formatted("b", "Three."));

    assertThat(keep(input.toString()).err()).contains("1 of 2; analysed now: 1.");
    assertThat(sql("SELECT id, run, from_store FROM current_entries ORDER BY position"))
        .isEqualTo(
            """
            {"id":"a","run":2,"from_store":true}
            {"id":"b","run":2,"from_store":false}
            """);
  }

  @Test
  void change_ofCharterOrHeads_hasEverythingAnalysedAndTheOldIsStillThere() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One."));
    keep(input.toString());

    CommandRun charter = keep(input.toString(), "--charter", charter());
    CommandRun bundle = keep(input.toString(), "--no-bundle");
    CommandRun again = keep(input.toString());

    assertThat(charter.err()).contains("0 of 1; analysed now: 1.");
    assertThat(bundle.err()).contains("0 of 1; analysed now: 1.");
    assertThat(again.err()).contains("1 of 1; analysed now: 0.");
    assertThat(sql("SELECT count(*) AS analyses FROM analyses")).isEqualTo("{\"analyses\":3}\n");
    assertThat(sql("SELECT count(*) AS transcripts FROM transcripts"))
        .isEqualTo("{\"transcripts\":1}\n");
  }

  @Test
  void sameContent_underAnotherIdInTheSameRun_isStoredOnce() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One.") + CHAT.formatted("b", "One."));

    keep(input.toString());

    assertThat(sql("SELECT count(*) AS n FROM analyses")).isEqualTo("{\"n\":1}\n");
    assertThat(sql("SELECT count(*) AS n FROM messages")).isEqualTo("{\"n\":2}\n");
    assertThat(find().out()).contains("a ").contains("b ");
  }

  @Test
  void whatCannotBeRead_isARowAndSaidNotToBeLookedAt() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One.") + "{\"id\": \"b\", \"messages\": 7}\n");

    keep(input.toString());

    assertThat(sql("SELECT count(*) AS n FROM entries WHERE problem IS NOT NULL"))
        .isEqualTo("{\"n\":1}\n");
    assertThat(find("--count").out()).isEqualTo("1\n");
    assertThat(find().err()).contains("1 could not be analysed and is not looked at.");
  }

  @Test
  void words_thatATerminalWouldObey_areEscapedInEveryAnswer() throws IOException {
    Files.writeString(
        input, CHAT.formatted("\\u001b[31mred\\u202e", "=1+1 \\u001b]0;x\\u0007").replace("'", ""));

    keep(input.toString());

    for (String form : List.of("--json", "--csv", "--limit=9")) {
      CommandRun run =
          CommandRun.of(
              folder, "sql", kept.toString(), "SELECT id, text FROM entries, parts", form);
      assertThat(run.out()).as(form).doesNotContain("\u001b", "\u0007", "\u202e").contains("red");
    }
    assertThat(find().out()).doesNotContain("\u001b", "\u202e").contains("red");
    assertThat(
            CommandRun.of(folder, "sql", kept.toString(), "SELECT text FROM parts LIMIT 1", "--csv")
                .out())
        .contains("'=1+1");
  }

  @Test
  void numbers_ofAnySize_areNumbersInJson() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One."));
    keep(input.toString());

    assertThat(
            sql(
                "SELECT sum(parts) AS s, avg(parts) AS a, 1e-9 AS small, 7::UTINYINT AS u,"
                    + " 'nan'::DOUBLE AS n, NULL AS x FROM messages"))
        .isEqualTo("{\"s\":2,\"a\":1.0,\"small\":1.0E-9,\"u\":7,\"n\":\"NaN\",\"x\":null}\n");
  }

  @Test
  void filters_thatAreNotKnown_areRefusedWithWhatThereIs() {
    CommandRun run = find("--verdict", "lost");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("there is no verdict \"lost\"").contains("re-anchored");
    assertThat(find("--pressure", "x").code()).isEqualTo(ExitCode.USAGE);
    assertThat(find("--grade", "E").code()).isEqualTo(ExitCode.USAGE);
    assertThat(find("--json", "--csv").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void folder_withoutWorkspace_isAnswerThreeWithTheRemedy() {
    CommandRun run = find();

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("There is no workspace in " + kept);
  }

  @Test
  void sql_thatIsNone_isAnswerThreeWithoutAStackTrace() throws IOException {
    Files.writeString(input, CHAT.formatted("a", "One."));
    keep(input.toString());

    CommandRun run = CommandRun.of(folder, "sql", kept.toString(), "SELEC 1");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("SELEC").contains("SHOW TABLES").doesNotContain("\tat ");
  }

  private String charter() throws IOException {
    try (var charters = Files.list(Path.of("../examples/charters"))) {
      return charters.sorted().findFirst().orElseThrow().toString();
    }
  }

  private CommandRun keep(String... arguments) {
    var all = new ArrayList<String>(Arrays.asList(arguments));
    all.addAll(List.of("--workspace", kept.toString()));
    return analyze(all.toArray(String[]::new));
  }

  private CommandRun analyze(String... arguments) {
    var all = new ArrayList<String>(List.of("analyze"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--no-encoder", "--out", folder.resolve("out").toString()));
    return CommandRun.of(folder, all.toArray(String[]::new));
  }

  private CommandRun find(String... arguments) {
    var all = new ArrayList<String>(List.of("find", kept.toString()));
    all.addAll(Arrays.asList(arguments));
    return CommandRun.of(folder, all.toArray(String[]::new));
  }

  private String sql(String question) {
    CommandRun run = CommandRun.of(folder, "sql", kept.toString(), question, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }
}
