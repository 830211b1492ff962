package dev.leeway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RecordReaderTest {

  @Test
  void read_whatClerksWrote_givesTheSameEntries() throws RecordException {
    Desk desk = new Desk().open("consent");
    Clerk.Draft proposed = desk.propose(1, "round", Optional.of(desk.keep("2", "consent")));
    Clerk.Draft stood = desk.stand(2, "round", "operator", Stand.OBJECT);

    assertThat(desk.record().entries()).hasSize(3).contains(proposed.entry(), stood.entry());
  }

  @Test
  void read_scores_keepTheirDecimals() throws RecordException {
    Desk desk = new Desk().open("maximin");
    desk.propose(1, "round", Optional.empty());
    Clerk.Draft scored = desk.scores(1, "round", "operator", "0.3", "0");

    assertThat(desk.record().entries()).contains(scored.entry());
  }

  @Test
  void read_wholeStory_verifiesAndPutsTheTextInForce() throws RecordException {
    Desk desk = Desk.adopted();

    assertThat(desk.read().problems()).isEmpty();
    assertThat(desk.record().inForce()).extracting(Edition::version).containsExactly("2");
    assertThat(RecordCheck.against(desk.record(), "desk.yaml", Desk.text("2", "consent")))
        .isEmpty();
    assertThat(RecordCheck.against(desk.record(), "desk.yaml", Desk.text("1", "consent")))
        .singleElement()
        .satisfies(each -> assertThat(each.what()).contains("changed without a decision"));
  }

  @Test
  void read_lineEndsOfAnotherSystem_areNoAlteration() throws RecordException {
    Desk desk = Desk.adopted();
    desk.files.replaceAll((name, text) -> text.replace("\n", "\r\n"));

    assertThat(desk.read().problems()).isEmpty();
  }

  /** A change of any character of any entry is noticed, and the file is named. */
  @Test
  void read_anyCharacterChanged_namesTheFile() throws RecordException {
    Desk desk = Desk.adopted();
    for (Map.Entry<String, String> file : Map.copyOf(desk.files).entrySet()) {
      for (int at = 0; at < file.getValue().length(); at += 19) {
        var altered = new TreeMap<String, String>(desk.files);
        char was = file.getValue().charAt(at);
        altered.put(
            file.getKey(),
            file.getValue().substring(0, at)
                + (was == 'x' ? 'y' : 'x')
                + file.getValue().substring(at + 1));
        assertThat(RecordReader.read(altered, desk.editions()).problems())
            .as("%s at %d", file.getKey(), at)
            .extracting(RecordProblem::file)
            .contains(file.getKey());
      }
    }
  }

  @Test
  void read_alteredEntry_saysSoOnceWithARemedy() throws RecordException {
    Desk desk = Desk.adopted();
    String name = name(desk, "position");
    desk.files.computeIfPresent(name, (key, text) -> text.replace("because", "by order"));

    List<RecordProblem> problems = desk.read().problems();
    assertThat(problems).filteredOn(each -> each.file().equals(name)).hasSize(1);
    assertThat(problems.toString())
        .contains("altered after it was sealed", "git checkout -- " + name);
  }

  @Test
  void read_anyEntryRemovedButTheLast_isNoticed() throws RecordException {
    Desk desk = Desk.adopted();
    String last = name(desk, "decision");
    for (String name : List.copyOf(desk.files.keySet())) {
      var fewer = new TreeMap<String, String>(desk.files);
      fewer.remove(name);
      RecordReader.Result result = RecordReader.read(fewer, desk.editions());
      if (name.equals(last)) {
        assertThat(result.problems()).isEmpty();
        String seal = EntryReader.sealIn(desk.files.getOrDefault(last, "")).orElseThrow();
        assertThat(RecordCheck.holds(result.record(), "desk.record", seal)).isPresent();
        assertThat(RecordCheck.holds(desk.record(), "desk.record", seal.substring(0, 8))).isEmpty();
      } else {
        assertThat(result.problems().toString())
            .as(name)
            .contains("an entry was removed or altered");
      }
    }
  }

  /** Who seals an altered text anew breaks the link of what followed it. */
  @Test
  void read_alteredAndSealedAnew_breaksTheChain() throws RecordException {
    Desk desk = Desk.adopted();
    String name = name(desk, "proposal");
    desk.files.computeIfPresent(
        name,
        (key, text) ->
            Seal.close(text.substring(0, text.indexOf("seal: ")).replace("Cents", "Coins")));

    assertThat(desk.read().problems().toString()).contains("which is not there");
  }

  @Test
  void read_forgedOutcome_doesNotFollowFromThePositions() throws RecordException {
    Desk desk = Desk.adopted();
    String name = name(desk, "decision");
    desk.files.computeIfPresent(
        name,
        (key, text) ->
            Seal.close(
                text.substring(0, text.indexOf("seal: "))
                    .replace("outcome: adopted", "outcome: kept")));

    assertThat(desk.read().problems().toString())
        .contains("its outcome does not follow from the positions");
  }

  @Test
  void read_decisionThatLeavesAPositionOut_isNoticed() throws RecordException {
    Desk desk = Desk.adopted();
    String name = name(desk, "decision");
    String position =
        EntryReader.sealIn(desk.files.getOrDefault(name(desk, "position"), "")).orElseThrow();
    desk.files.computeIfPresent(
        name,
        (key, text) ->
            Seal.close(
                text.substring(0, text.indexOf("seal: "))
                    .replaceFirst(
                        "(positions:\n(?:  - [0-9a-f]+\n)*?)  - " + position + "\n", "$1")));

    assertThat(desk.read().problems().toString())
        .contains("does not count the positions that had been taken");
  }

  @Test
  void read_editionAltered_isNoticed() throws RecordException {
    Desk desk = Desk.adopted();
    desk.charters.replaceAll((name, text) -> text.replace("no discount", "any discount"));

    assertThat(desk.read().problems().toString()).contains("is not the text that was signed off");
  }

  @Test
  void read_twoBranches_mergeAsTheyAre() throws RecordException {
    Desk desk = new Desk().open("consent");
    var one = new Desk();
    one.files.putAll(desk.files);
    one.charters.putAll(desk.charters);
    one.propose(1, "round", Optional.empty());
    desk.propose(2, "open-late", Optional.empty());
    desk.files.putAll(one.files);

    assertThat(desk.read().problems()).isEmpty();
    assertThat(desk.record().heads()).hasSize(2);
    Clerk.Draft merged = desk.stand(3, "round", "operator", Stand.SUPPORT);
    assertThat(merged.entry().follows()).hasSize(2);
    assertThat(desk.record().heads()).hasSize(1);
  }

  @Test
  void read_twoPositionsOnTwoBranches_areUndecidedUntilAThird() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());
    var one = new Desk();
    one.files.putAll(desk.files);
    one.charters.putAll(desk.charters);
    one.stand(2, "round", "operator", Stand.OBJECT);
    desk.stand(2, "round", "operator", Stand.SUPPORT);
    desk.files.putAll(one.files);
    desk.stand(3, "round", "customer", Stand.SUPPORT);

    Ruling before = Ruling.of(Desk.charter("1", "consent"), desk.record().positions("round"));
    assertThat(before.count().winner()).isEmpty();
    assertThat(before.count().why()).contains("two positions on two branches");
    desk.stand(4, "round", "operator", Stand.SUPPORT);
    Ruling after = Ruling.of(Desk.charter("1", "consent"), desk.record().positions("round"));
    assertThat(after.count().winner()).contains(Step.ADOPT);
  }

  @Test
  void read_whatIsNoEntry_saysWhereAndWhat() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.files.put("notes.yaml", "just: words\n");
    desk.files.put("odd.yaml", Seal.close("format: leeway-record/1\nkind: party\n"));

    assertThat(desk.read().problems().toString())
        .contains("notes.yaml: its last line is not its seal")
        .contains("odd.yaml: line 2: kind is \"party\"")
        .contains("odd.yaml: line 1: the document has no key \"date\"");
  }

  @Test
  void read_entryDatedBeforeItsPredecessor_isOutOfOrder() throws RecordException {
    Desk desk = new Desk().open("consent");
    RecordEntry opening = desk.record().entries().getFirst();
    String early =
        EntryText.of(
            Desk.DAY.minusDays(3),
            "Ada",
            List.of(opening.seal()),
            Desk.proposal("round", Optional.empty()));
    desk.files.put("early.yaml", early);

    assertThat(desk.read().problems().toString()).contains("out of order");
  }

  private static String name(Desk desk, String kind) {
    return desk.files.keySet().stream()
        .filter(each -> each.contains("-" + kind))
        .findFirst()
        .orElseThrow();
  }
}
