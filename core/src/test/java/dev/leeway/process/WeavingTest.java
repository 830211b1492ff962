package dev.leeway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.ShippedCharter;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class WeavingTest {

  private static final Charter NOW = Desk.charter("2", "consent");

  /** Opened on day 0, misfit seen on day -10, adopted on day 4; looked at on day 30. */
  @Test
  void weaving_ofOneChange_countsDays() throws RecordException {
    Weaving weaving = Weaving.of(Desk.adopted().record(), NOW, Desk.DAY.plusDays(30));

    assertThat(weaving.changes()).isEqualTo(1);
    assertThat(weaving.cadence()).hasValue(4);
    assertThat(weaving.latency()).hasValue(14);
    assertThat(weaving.longestLatency()).hasValue(14);
    assertThat(weaving.undated()).isZero();
    assertThat(weaving.age()).isEqualTo(26);
    assertThat(weaving.waiting()).isEmpty();
    assertThat(weaving.lastUpdate()).contains(Desk.DAY.plusDays(4));
    assertThat(weaving.overdue()).isEmpty();
    assertThat(weaving.openness()).isEqualTo(new Weaving.Openness(true, true, true, true));
  }

  @Test
  void weaving_reviewPassed_isOverdueUntilContested() throws RecordException {
    Desk desk = Desk.adopted();
    assertThat(Weaving.of(desk.record(), NOW, Desk.DAY.plusDays(94)).overdue()).isEmpty();
    assertThat(Weaving.of(desk.record(), NOW, Desk.DAY.plusDays(95)).overdue())
        .containsExactly("round");

    desk.add(
        desk.clerk(95)
            .propose(
                new Step.Proposal(
                    "again",
                    "t",
                    "r",
                    Origin.CONTEST,
                    List.of(),
                    Optional.empty(),
                    Optional.of("round"),
                    Optional.empty())));
    assertThat(Weaving.of(desk.record(), NOW, Desk.DAY.plusDays(95)).overdue()).isEmpty();
  }

  @Test
  void weaving_openProposal_waitsSinceItsMisfit() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());
    Weaving weaving = Weaving.of(desk.record(), NOW, Desk.DAY.plusDays(20));

    assertThat(weaving.waiting()).hasValue(30);
    assertThat(weaving.changes()).isZero();
    assertThat(weaving.cadence()).isEmpty();
    assertThat(weaving.lastUpdate()).isEmpty();
    assertThat(weaving.age()).isEqualTo(20);
  }

  @Test
  void openness_ofACharterThatSaysNothing_isClosed() {
    Weaving weaving = Weaving.of(CharterRecord.empty(), ShippedCharter.general(), Desk.DAY);

    assertThat(weaving.openness().path()).isFalse();
    assertThat(weaving.openness().contest()).isTrue();
  }

  /** The governing constraint changed with version 2 and was decided; the other stands since 1. */
  @Test
  void expectations_eachHaveTheProcessThatPutThemThere() throws RecordException {
    Desk desk = Desk.adopted();
    List<Expectation> all = Expectation.of(desk.record(), desk.editions(), NOW);

    assertThat(all).extracting(Expectation::constraint).containsExactly("no-discounts", "service");
    assertThat(all.getFirst().proposal()).contains("round");
    assertThat(all.getFirst().mode()).isEqualTo(Constraint.Mode.GOVERNING);
    assertThat(all.getFirst().completeness().score()).isEqualTo(1);
    assertThat(all.getLast().proposal()).isEmpty();
    assertThat(all.getLast().mode()).isEqualTo(Constraint.Mode.ENABLING);
    // A way to contest and a time of review, of six.
    assertThat(all.getLast().completeness().score()).isCloseTo(2 / 6.0, Offset.offset(1e-12));
    assertThat(all.getLast().completeness().missing()).contains("evidence", "everybody heard");
  }

  @Test
  void completeness_halfHeardWithoutEvidence_isCountedItemByItem() {
    var proposal =
        new Step.Proposal(
            "p",
            "t",
            "r",
            Origin.PERSON,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var decision =
        new Step.Decision(
            "p",
            true,
            "consent",
            "w",
            List.of("x"),
            List.of("customer"),
            List.of(),
            Optional.empty(),
            "",
            new Edition("1", "0".repeat(64)));

    Completeness completeness = Completeness.of(proposal, decision);
    // Reason 1, evidence 0, heard 1/2, disagreement 1, contest 0, review 0.
    assertThat(completeness.score()).isCloseTo(2.5 / 6, Offset.offset(1e-12));
    assertThat(completeness.missing())
        .containsExactly(
            "evidence", "everybody heard (0.50)", "a way to contest it", "a day of review");
  }
}
