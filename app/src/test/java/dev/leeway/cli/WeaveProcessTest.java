package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a proposal to a record that verifies, and what happens to one that was tampered with. */
final class WeaveProcessTest {

  @TempDir private Path folder = Path.of("");

  private Path charter = Path.of("");

  @BeforeEach
  void copyCharter() throws IOException {
    charter = folder.resolve("discount-desk.yaml");
    Files.copy(Path.of("../examples/charters/discount-desk.yaml"), charter);
    Files.writeString(
        folder.resolve("changed.yaml"),
        Files.readString(charter)
            .replace("version: \"3\"", "version: \"4\"")
            .replace("priority: 20", "priority: 30"));
  }

  private CommandRun weave(String command, String... more) {
    var arguments = new ArrayList<String>(List.of("weave", command, charter.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(folder, arguments.toArray(new String[0]));
  }

  private CommandRun propose() {
    return weave(
        "propose",
        "--id",
        "sales-first",
        "--title",
        "Sales go before chat",
        "--reason",
        "Baskets were left",
        "--evidence",
        "cluster baskets, 12 turns",
        "--misfit-since",
        "2026-10-01",
        "--change",
        folder.resolve("changed.yaml").toString(),
        "--by",
        "Ada",
        "--date",
        "2026-11-01");
  }

  private CommandRun position(String stakeholder, String stand) {
    return weave(
        "position",
        "--proposal",
        "sales-first",
        "--stakeholder",
        stakeholder,
        "--stand",
        stand,
        "--reason",
        "so says " + stakeholder,
        "--by",
        stakeholder,
        "--date",
        "2026-11-02");
  }

  private CommandRun decide() {
    return weave("decide", "--proposal", "sales-first", "--by", "Ada", "--date", "2026-11-03");
  }

  private void adopt() {
    assertThat(propose().code()).isEqualTo(ExitCode.DONE);
    assertThat(position("operator", "support").code()).isEqualTo(ExitCode.DONE);
    assertThat(position("customer", "stand-aside").code()).isEqualTo(ExitCode.DONE);
    assertThat(decide().code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void process_fromProposalToVerifiedRecord() throws IOException {
    CommandRun proposed = propose();
    assertThat(proposed.err()).isEmpty();
    assertThat(proposed.out()).contains("opened", "proposed", "seal");
    assertThat(position("operator", "support").out()).contains("as it stands: undecided");
    assertThat(position("customer", "stand-aside").out()).contains("as it stands: adopt");
    CommandRun decided = decide();
    assertThat(decided.out()).contains("adopt: 1 for it, nobody objects", "is now version 4");

    assertThat(Files.readString(charter)).contains("version: \"4\"");
    assertThat(weave("verify").out()).contains("verified, 5 entries", "head ");
    assertThat(weave("log", "--date", "2026-11-13").out())
        .contains("proposal sales-first: Sales go before chat (Ada)")
        .contains("position on sales-first: customer stands aside (customer)")
        .contains("sales: record 100% complete, by decision on sales-first")
        .contains("days since the last change: 10")
        .contains("longest: 33")
        .contains("open to change");
  }

  @Test
  void log_json_isOneLine() {
    adopt();
    CommandRun log = weave("log", "--format", "json", "--date", "2026-11-13");

    assertThat(log.out().lines()).hasSize(1);
    assertThat(log.out())
        .startsWith("{\"format\":\"leeway-record-log/1\",\"charter\":\"discount-desk\"")
        .contains("\"age_days\":10", "\"regressions\":null");
  }

  @Test
  void log_html_drawsChainSidesAndCompleteness() throws IOException {
    adopt();
    Path page = folder.resolve("log.html");

    assertThat(weave("log", "--html", page.toString(), "--date", "2026-11-13").code())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(page))
        .contains("Entries in order, each sealed", "Positions by stakeholder", "stand-aside")
        .contains("Completeness of the record by constraint")
        .doesNotContain("<script");
  }

  @Test
  void log_withReplay_countsRegressions() throws IOException {
    adopt();
    Path replay = folder.resolve("replay.json");
    Files.writeString(replay, "{\"regressions\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");

    assertThat(weave("log", "--replay", replay.toString()).out())
        .contains("held before the last change and no longer do: 2");
    Files.writeString(replay, "{\"flips\": []}");
    CommandRun run = weave("log", "--replay", replay.toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no key \"regressions\"");
  }

  @Test
  void decide_beforeAllAreHeard_entersNothingAndAnswersTen() throws IOException {
    propose();
    position("operator", "support");
    long before = entries();
    CommandRun run = decide();

    assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    assertThat(run.out()).contains("undecided: 1 of 2", "not heard: customer");
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void verify_alteredEntry_answersThreeWithFileAndRemedy() throws IOException {
    adopt();
    Path entry = entry("position");
    Files.writeString(entry, Files.readString(entry).replace("so says", "so says not"));
    CommandRun run = weave("verify");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.out())
        .contains(entry.getFileName() + ": it was altered after it was sealed", "git checkout");
    assertThat(weave("log").err()).contains("does not verify", "altered");
  }

  @Test
  void verify_removedEntry_isNoticed_andACutEndByItsHead() throws IOException {
    adopt();
    String head = weave("verify").out().lines().toList().getLast().substring("head ".length());
    Files.delete(entry("decision"));
    CommandRun cut = weave("verify", "--head", head);
    assertThat(cut.code()).isEqualTo(ExitCode.INPUT);
    assertThat(cut.out()).contains("which was there before", "changed without a decision");
    Files.delete(entry("proposal"));
    assertThat(weave("verify").out()).contains("an entry was removed or altered");
  }

  @Test
  void verify_charterChangedByHand_isNoticed() throws IOException {
    adopt();
    Files.writeString(charter, Files.readString(charter).replace("priority: 30", "priority: 40"));

    assertThat(weave("verify").out()).contains("changed without a decision", "Put back charters/");
    assertThat(position("operator", "object").err()).contains("nothing can be added to it");
  }

  @Test
  void commands_badWords_areExplained() {
    assertThat(weave("verify", "--head", "xyz").code()).isEqualTo(ExitCode.USAGE);
    assertThat(weave("log", "--date", "yesterday").err()).contains("is not a day");
    propose();
    assertThat(position("operator", "cheer").err()).contains("there is no stand \"cheer\"");
    CommandRun stranger = position("weather", "support");
    assertThat(stranger.code()).isEqualTo(ExitCode.INPUT);
    assertThat(stranger.err()).contains("not among the charter's stakeholders");
    assertThat(CommandRun.of(folder, "weave").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void verify_withoutRecord_saysHowOneBegins() {
    assertThat(weave("verify").out()).contains("no record yet");
  }

  private long entries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("discount-desk.record"))) {
      return files.count();
    }
  }

  private Path entry(String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("discount-desk.record"))) {
      return files.filter(path -> path.toString().contains("-" + kind)).findFirst().orElseThrow();
    }
  }
}
