package dev.leeway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.charter.Charter;
import dev.leeway.charter.ShippedCharter;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ClerkTest {

  private static final Charter CONSENT = Desk.charter("1", "consent");

  @Test
  void decide_beforeEverybodyIsHeard_isRefusedWithTheirNames() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());
    desk.stand(1, "round", "operator", Stand.SUPPORT);

    assertThatThrownBy(() -> desk.clerk(2).decide("round", CONSENT, Optional.empty()))
        .hasMessageContaining("1 of 2 stakeholders have been heard, the quorum is all")
        .hasMessageContaining("Not heard: customer");
  }

  @Test
  void decide_keepsDissentReviewAndContest() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());
    desk.stand(1, "round", "operator", Stand.SUPPORT);
    desk.stand(1, "round", "customer", Stand.OBJECT);
    Step step = desk.add(desk.clerk(2).decide("round", CONSENT, Optional.empty())).entry().step();

    assertThat(step).isInstanceOf(Step.Decision.class);
    Step.Decision decision = (Step.Decision) step;
    assertThat(decision.adopted()).isFalse();
    assertThat(decision.dissent()).containsExactly(new Step.Dissent("operator", "because"));
    assertThat(decision.review()).contains(Desk.DAY.plusDays(92));
    assertThat(decision.contest()).isEqualTo("Write to the desk.");
    assertThat(decision.edition().version()).isEqualTo("1");
    assertThat(desk.read().problems()).isEmpty();
  }

  @Test
  void position_laterOne_takesThePlaceOfTheEarlier() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());
    desk.stand(1, "round", "operator", Stand.OBJECT);
    Clerk.Draft later = desk.stand(2, "round", "operator", Stand.SUPPORT);

    assertThat(desk.record().positions("round")).containsExactly(later.entry());
  }

  @Test
  void position_ofAStranger_orInTheWrongTerms_isRefused() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());

    assertThatThrownBy(() -> desk.stand(1, "round", "weather", Stand.SUPPORT))
        .hasMessageContaining("not among the charter's stakeholders: operator, customer");
    assertThatThrownBy(() -> desk.stand(1, "rund", "operator", Stand.SUPPORT))
        .hasMessageContaining("no proposal \"rund\"")
        .hasMessageContaining("round");
    assertThatThrownBy(
            () ->
                desk.clerk(1)
                    .position(
                        new Step.Position(
                            "round",
                            "operator",
                            Optional.of(Stand.SUPPORT),
                            new TreeMap<>(),
                            "because"),
                        Desk.charter("1", "nash")))
        .hasMessageContaining("--score adopt=0.8");
  }

  @Test
  void propose_versionThatIsNotLater_isRefused() throws RecordException {
    Desk desk = Desk.adopted();

    assertThatThrownBy(() -> desk.propose(9, "back", Optional.of(desk.keep("1.5", "consent"))))
        .hasMessageContaining("version 1.5, and version 2 has been in force");
    assertThatThrownBy(() -> desk.propose(9, "round", Optional.empty()))
        .hasMessageContaining("There is a proposal \"round\" already");
  }

  @Test
  void anything_datedBeforeTheHead_isRefused() throws RecordException {
    Desk desk = Desk.adopted();

    assertThatThrownBy(() -> desk.clerk(0)).hasMessageContaining("Give a later --date");
  }

  @Test
  void decide_charterWithoutARule_isRefusedWithTheRemedy() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.empty());

    assertThatThrownBy(
            () -> desk.clerk(2).decide("round", ShippedCharter.general(), Optional.empty()))
        .hasMessageContaining("declares no rule of decision");
  }

  @Test
  void decided_isContestedByANewProposalOnly() throws RecordException {
    Desk desk = Desk.adopted();

    assertThatThrownBy(() -> desk.clerk(9).count("round", CONSENT))
        .hasMessageContaining("--contests round");
    Step.Proposal contest =
        new Step.Proposal(
            "unround",
            "t",
            "r",
            Origin.CONTEST,
            List.of(),
            Optional.empty(),
            Optional.of("round"),
            Optional.empty());
    desk.add(desk.clerk(9).propose(contest));
    assertThat(desk.read().problems()).isEmpty();
  }

  @Test
  void versions_areOrderedByTheirNumbers() {
    assertThat(Versions.compare("2", "10")).isNegative();
    assertThat(Versions.compare("1.10", "1.9")).isPositive();
    assertThat(Versions.compare("1.0", "1")).isPositive();
    assertThat(Versions.compare("2026-09", "2026-11")).isNegative();
    assertThat(Versions.compare("3", "3")).isZero();
  }
}
