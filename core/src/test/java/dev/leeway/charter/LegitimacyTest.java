package dev.leeway.charter;

import static dev.leeway.charter.LegitimacyRule.Provenance.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LegitimacyTest {

  private static final Charter GENERAL = ShippedCharter.general();

  @Test
  void of_userRequest_isLegitimateUntilItHarmsOrClaims() {
    assertThat(of("user-request", from(InstructionSource.USER))).isEqualTo(Legitimacy.LEGITIMATE);
    assertThat(of("user-request", from(InstructionSource.USER).with(LegitimacyRule.Fact.HARMFUL)))
        .isEqualTo(Legitimacy.ILLEGITIMATE);
    var claimed = from(InstructionSource.USER).with(LegitimacyRule.Fact.CLAIMED);
    assertThat(of("user-request", claimed)).isEqualTo(Legitimacy.ILLEGITIMATE);
    assertThat(of("user-request", claimed.with(LegitimacyRule.Fact.VERIFIED)))
        .isEqualTo(Legitimacy.LEGITIMATE);
  }

  @Test
  void of_toolOutput_hasAuthorityOnlyByDelegationWithinScope() {
    var tool = from(InstructionSource.TOOL_OUTPUT);
    assertThat(of("injected", tool)).isEqualTo(Legitimacy.ILLEGITIMATE);
    var delegated = tool.with(LegitimacyRule.Fact.DELEGATED);
    assertThat(of("injected", delegated)).isEqualTo(Legitimacy.LEGITIMATE);
    assertThat(of("injected", delegated.with(LegitimacyRule.Fact.OUT_OF_SCOPE)))
        .isEqualTo(Legitimacy.ILLEGITIMATE);
  }

  @Test
  void of_goalAgainstPolicy_losesItsTitle() {
    Objective goal = objective("operator-goal");
    var system = from(InstructionSource.SYSTEM);

    assertThat(Legitimacy.of(GENERAL, goal, system)).isEqualTo(Legitimacy.LEGITIMATE);
    assertThat(Legitimacy.of(GENERAL, goal, system, GENERAL.constraints()))
        .isEqualTo(Legitimacy.ILLEGITIMATE);
    assertThat(Legitimacy.of(GENERAL, objective("operator-policy"), system, GENERAL.constraints()))
        .isEqualTo(Legitimacy.LEGITIMATE);
  }

  @Test
  void of_tiesThatContradict_areUndetermined() throws CharterException {
    String yaml =
        """
        format: leeway-charter/1
        name: ties
        version: "1"
        objectives: [{ id: a, kind: custom, description: x }]
        legitimacy:
          - { id: yes, priority: 5, if: { sources: [user] }, then: permit }
          - { id: no, priority: 5, if: { kinds: [custom] }, then: forbid }
          - { id: low, priority: 1, then: forbid }
        """;
    Charter charter = CharterReader.read("ties.yaml", yaml);
    Objective a = charter.objectives().getFirst();

    assertThat(Legitimacy.of(charter, a, from(InstructionSource.USER)))
        .isEqualTo(Legitimacy.UNDETERMINED);
    assertThat(Legitimacy.of(charter, a, from(InstructionSource.SYSTEM)))
        .isEqualTo(Legitimacy.ILLEGITIMATE);
  }

  @Test
  void of_noRuleThatApplies_isUndetermined() {
    Objective custom = Objective.of("mine", ObjectiveKind.CUSTOM, "x");
    assertThat(Legitimacy.of(GENERAL, custom, from(InstructionSource.GUIDELINE), List.of()))
        .isEqualTo(Legitimacy.UNDETERMINED);
  }

  private static Legitimacy of(String objective, LegitimacyRule.Provenance provenance) {
    return Legitimacy.of(GENERAL, objective(objective), provenance);
  }

  private static Objective objective(String id) {
    return GENERAL.objective(new ObjectiveId(id)).orElseThrow();
  }
}
