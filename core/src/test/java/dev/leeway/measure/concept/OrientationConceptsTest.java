package dev.leeway.measure.concept;

import static dev.leeway.measure.concept.Ask.assertAbsent;
import static dev.leeway.measure.concept.Ask.assertValue;
import static dev.leeway.measure.concept.Ask.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.BetaInterval;
import dev.leeway.math.Interval;
import dev.leeway.measure.concept.Answer.Status;
import dev.leeway.testing.Scenes;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class OrientationConceptsTest {

  private static final double TOLERANCE = 1e-6;

  /** G: .9, .1, .1; an idle turn that counts for nothing. */
  private static Scenes onceHeldTwiceLost() {
    return new Scenes().held(.5).idle().lost(.5).lost(.5);
  }

  @Test
  @Known("runtime-orientation")
  void orientation_isTheMeanOverContestedTurns() {
    Answer answer = Ask.of("runtime-orientation", onceHeldTwiceLost());

    assertValue("runtime-orientation", onceHeldTwiceLost(), 1.1 / 3);
    assertThat(part(answer, "request")).isCloseTo(1.9 / 3, within(TOLERANCE));
    assertThat(answer.label()).isEqualTo("divided");
    assertThat(answer.turns()).containsExactly(0, 2, 3);
    // P(0) = .081, P(1) = .747, P(2) = .163, P(3) = .009 of three turns.
    assertThat(answer.interval()).contains(new Interval(0, 2 / 3.0));
  }

  @Test
  @Known("model-in-trajectory")
  void modelInTrajectory_namesTheConditions_andSaysWhatTheModelItselfWouldTake() {
    Answer named = Ask.of("model-in-trajectory", new Scenes().model("m-1").idle());

    assertThat(named.label()).isEqualTo("m-1");
    assertThat(named.needs().orElseThrow().kind()).isEqualTo(Needs.Kind.POOL);
    assertAbsent("model-in-trajectory", new Scenes().idle(), Status.NOT_ENOUGH);
  }

  @Test
  @Known("alignment-to")
  void namedTarget_givesEveryTargetItsShareAndInterval() {
    Answer answer = Ask.of("alignment-to", onceHeldTwiceLost());

    assertValue("alignment-to", onceHeldTwiceLost(), 1.1 / 3);
    assertThat(answer.label()).isEqualTo("to policy");
    assertThat(answer.part("request").orElseThrow().interval()).contains(new Interval(1 / 3.0, 1));
  }

  @Test
  @Known("target-list")
  void targetList_countsWhatIsInPlay_andSeesTheUnnamed() {
    assertValue("target-list", new Scenes().idle(), 4);
    assertThat(Ask.of("target-list", new Scenes().held(.5)).label()).isEqualTo("sufficient");
    assertThat(Ask.of("target-list", new Scenes().turn(1, .5, .1, 0, 0, 0, .9)).label())
        .isEqualTo("incomplete");
  }

  @Test
  @Known("five-roles")
  void targetRoles_tellWhichRolesFallApart() {
    Scenes scenes = new Scenes().held(.5).lost(.5).unsure(.5);
    Answer answer = Ask.of("five-roles", scenes);

    assertThat(answer.parts()).extracting(Part::label).containsExactly("A", "AD", "Ad");
    assertValue("five-roles", scenes, 2 / 3.0);
    assertThat(answer.turns()).containsExactly(1, 2);
    assertThat(Ask.of("five-roles", new Scenes().usersDecide().lost(.5)).parts())
        .extracting(Part::label)
        .containsExactly("ADLS");
  }

  @Test
  @Known({"objective-competition", "dominance"})
  void ledger_oneWonOneLostOneTied_isEven() {
    Scenes scenes =
        new Scenes()
            .held(.5)
            .met(Scenes.REQUEST, .9)
            .lost(.5)
            .met(Scenes.REQUEST, .1)
            .lost(.5)
            .met(Scenes.REQUEST, .5)
            .held(.5);

    assertValue("objective-competition", scenes, 3);
    Answer competition = Ask.of("objective-competition", scenes);
    assertThat(competition.turns()).containsExactly(0, 1, 2);
    assertThat(competition.reason())
        .isEqualTo(
            "policy won 1, its rivals 1, 1 tied, and at 1 contested turn nothing was served");
    // (1.5 + .5) / (3 + 1); margin ln(.9 / .1) at every turn
    assertValue("dominance", scenes, .5);
    assertThat(part(Ask.of("dominance", scenes), "margin"))
        .isCloseTo(Math.log(9), within(TOLERANCE));
    assertAbsent("objective-competition", new Scenes().held(.5), Status.NOT_ENOUGH);
  }

  @Test
  @Known("pre-orientation")
  void preOrientation_needsFreshRunsOfTheFirstContestedRequest() {
    Answer answer =
        assertAbsent("pre-orientation", new Scenes().idle().held(.5), Status.NOT_DERIVABLE);
    Needs needs = answer.needs().orElseThrow();

    assertThat(needs.kind()).isEqualTo(Needs.Kind.FRESH_RUNS);
    assertThat(needs.count()).isEqualTo(5);
    assertThat(needs.turn()).isEqualTo(OptionalInt.of(1));
    assertThat(answer.reason())
        .isEqualTo(
            "not derivable from one log; needs 5 fresh runs of the request at turn 2 alone,"
                + " without what came before it");
    List<ObjectiveId> winners =
        List.of(Scenes.POLICY, Scenes.POLICY, Scenes.REQUEST, Scenes.POLICY, Scenes.POLICY);
    Part rate = PreOrientation.rate(Scenes.POLICY, winners);
    assertThat(rate.value()).contains(.8);
    assertThat(rate.interval()).contains(BetaInterval.of(4.5, 1.5, .95));
  }

  @Test
  @Known("runtime-gap")
  void runtimeGap_isSignedByWhatTheConversationCost() {
    assertAbsent("runtime-gap", new Scenes().held(.5), Status.NOT_DERIVABLE);
    assertThat(RuntimeGap.signed(new double[] {1, 0}, new double[] {0, 1}, 0)).isEqualTo(1);
    assertThat(RuntimeGap.signed(new double[] {0, 1}, new double[] {1, 0}, 0)).isEqualTo(-1);
    assertThat(RuntimeGap.signed(new double[] {.3, .7}, new double[] {.3, .7}, 0)).isZero();
  }

  @Test
  @Known("runtime-alignment")
  void runtimeAlignment_isTheLastTurnsBesideAll() {
    Answer answer = Ask.of("runtime-alignment", onceHeldTwiceLost());

    assertValue("runtime-alignment", onceHeldTwiceLost(), .1);
    assertThat(part(answer, "all contested turns")).isCloseTo(1.1 / 3, within(TOLERANCE));
    assertThat(answer.label()).isEqualTo("displaced");
    assertThat(answer.turns()).containsExactly(2, 3);
  }

  @Test
  @Known("captured-pre-orientation")
  void capturedPreOrientation_isExcludedByALog_neverShownByOne() {
    assertValue("captured-pre-orientation", new Scenes().held(.5).lost(.5), 0);
    assertThat(
            assertAbsent("captured-pre-orientation", new Scenes().lost(.5), Status.NOT_DERIVABLE)
                .needs()
                .orElseThrow()
                .kind())
        .isEqualTo(Needs.Kind.FRESH_RUNS);
    assertAbsent("captured-pre-orientation", new Scenes().unsure(.5), Status.NOT_ENOUGH);
  }

  @Test
  @Known("displaced-alignment")
  void displacedAlignment_weighsByContest() {
    Scenes scenes = new Scenes().held(.5).turn(.6, .5, .1, .9);

    assertValue("displaced-alignment", scenes, .6 / 1.6);
    assertThat(Ask.of("displaced-alignment", scenes).turns()).containsExactly(1);
    assertValue("displaced-alignment", new Scenes().held(.5), 0);
    // A target with title displaces nothing.
    assertValue("displaced-alignment", new Scenes().usersDecide().lost(.5), 0);
  }
}
