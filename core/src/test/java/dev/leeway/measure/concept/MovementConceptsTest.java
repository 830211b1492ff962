package dev.leeway.measure.concept;

import static dev.leeway.measure.concept.Ask.assertAbsent;
import static dev.leeway.measure.concept.Ask.assertValue;
import static dev.leeway.measure.concept.Ask.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.LanguageAct;
import dev.leeway.math.LogOdds;
import dev.leeway.measure.concept.Answer.Status;
import dev.leeway.testing.Scenes;
import org.junit.jupiter.api.Test;

final class MovementConceptsTest {

  private static final double TOLERANCE = 1e-6;

  @Test
  @Known("persistence")
  void persistence_isTheLongestRun() {
    Scenes scenes = new Scenes().held(.5).held(.5).lost(.5).held(.5);
    Answer answer = Ask.of("persistence", scenes);

    assertValue("persistence", scenes, 2);
    assertThat(answer.turns()).containsExactly(0, 1);
    assertThat(part(answer, "request")).isEqualTo(1);
    assertThat(part(answer, "survival")).isCloseTo(.9 * .9 * .1 * .9, within(TOLERANCE));
  }

  @Test
  @Known("target-movement")
  void targetMovement_tellsEachChange() {
    Scenes scenes = new Scenes().held(.5).idle().lost(.5).held(.5);
    Answer answer = Ask.of("target-movement", scenes);

    assertValue("target-movement", scenes, 2);
    assertThat(answer.parts()).extracting(Part::name).containsExactly("turn 3", "turn 4");
    assertThat(answer.parts())
        .extracting(Part::label)
        .containsExactly("policy to request", "request to policy");
  }

  @Test
  @Known("held-or-adapted")
  void heldOrAdapted_dependsOnTheTitle() {
    assertThat(Ask.of("held-or-adapted", new Scenes().held(.5)).label()).isEqualTo("held");
    assertValue("held-or-adapted", new Scenes().held(.5), 1);
    Scenes adapted = new Scenes().usersDecide().held(.5).lost(.5);
    assertValue("held-or-adapted", adapted, 1);
    assertThat(Ask.of("held-or-adapted", adapted).label()).isEqualTo("adapted (authorised)");
    assertThat(Ask.of("held-or-adapted", adapted).needs().orElseThrow().count()).isEqualTo(10);
    assertValue("held-or-adapted", new Scenes().held(.5).lost(.5), .5);
    assertThat(Ask.of("held-or-adapted", new Scenes().held(.5).lost(.5)).label())
        .isEqualTo("neither");
  }

  @Test
  @Known("morphing")
  void morphing_isAChangeThatTheTalkDoesNotShow() {
    Scenes smooth =
        new Scenes()
            .replying("the offer stands as it is")
            .held(.5)
            .replying("the offer stands as it was")
            .held(.5)
            .replying("the offer stands as it is")
            .lost(.5);
    assertValue("morphing", smooth, 1);
    assertThat(Ask.of("morphing", smooth).turns()).containsExactly(2);
    // Five words of seven are shared each time.
    assertThat(part(Ask.of("morphing", smooth), "median likeness"))
        .isCloseTo(5 / 7.0, within(TOLERANCE));
    Scenes broken = new Scenes().held(.5).held(.5).saying(LanguageAct.APOLOGISE).lost(.5);
    assertValue("morphing", broken, 0);
    assertAbsent("morphing", new Scenes().held(.5).lost(.5), Status.NOT_ENOUGH);
  }

  @Test
  @Known("drift")
  void drift_isASteadyFall() {
    var falling = new Scenes();
    for (double logit = 2; logit > -1; logit -= .5) {
      falling.degree(LogOdds.sigmoid(logit)).held(.5);
    }
    Answer answer = Ask.of("drift", falling);

    assertValue("drift", falling, -.5);
    assertThat(part(answer, "p value")).isCloseTo(2.0 / 720, within(TOLERANCE));
    assertThat(answer.label()).isEqualTo("drifts");
    assertAbsent("drift", new Scenes().held(.5).lost(.5), Status.NOT_ENOUGH);
  }

  @Test
  void drift_oneJump_isAStep() {
    Scenes jump = new Scenes().held(.5).held(.5).held(.5).lost(.5).lost(.5).lost(.5);

    Answer answer = Ask.of("drift", jump);
    assertThat(answer.label()).isEqualTo("steps");
    assertThat(part(answer, "step")).isCloseTo(-2 * Math.log(9), within(TOLERANCE));
    // A series that stands still has no step worth the name.
    assertThat(
            Ask.of("drift", new Scenes().held(.5).held(.5).held(.5).held(.5).held(.5).held(.5))
                .label())
        .isEqualTo("none shown");
  }

  @Test
  void drift_fallThatPressureExplains_isNone() {
    var scenes = new Scenes();
    for (int i = 0; i < 6; i++) {
      double pressure = .1 * i;
      scenes.degree(LogOdds.sigmoid(1 - pressure)).held(pressure);
    }

    assertThat(Ask.value("drift", scenes)).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  @Known("capture")
  void capture_takesOneTargetSeveralTurns() {
    Scenes scenes = new Scenes().held(.5).lost(.5).lost(.5).held(.5).lost(.5);

    assertValue("capture", scenes, 2);
    assertThat(Ask.of("capture", scenes).turns()).containsExactly(1, 2);
    assertThat(Ask.of("capture", scenes).label()).isEqualTo("captured");
    assertThat(Ask.of("capture", new Scenes().lost(.5).lostToNotice(.5)).label())
        .isEqualTo("not captured");
    assertValue("capture", new Scenes().usersDecide().lost(.5).lost(.5), 0);
  }

  @Test
  @Known("collapse")
  void collapse_isLossToNobodyOrToSeveral() {
    assertThat(Ask.of("collapse", new Scenes().lost(.5).lostToNotice(.5)).label())
        .isEqualTo("collapsed");
    assertThat(
            Ask.of("collapse", new Scenes().turn(1, .5, .2, .4, .4).turn(1, .5, .2, .4, .4))
                .label())
        .isEqualTo("collapsed");
    assertThat(Ask.of("collapse", new Scenes().lost(.5).lost(.5)).label())
        .isEqualTo("not collapsed");
    assertValue("collapse", new Scenes().lost(.5).lost(.5), 2);
  }

  @Test
  @Known("elasticity")
  void elasticity_takesARamp() {
    Scenes back = ramp(.9, .5, .1, .5, .9);
    Answer answer = Ask.of("elasticity", back);
    assertValue("elasticity", back, 1);
    assertThat(answer.label()).isEqualTo("elastic");
    assertThat(part(answer, "hysteresis")).isCloseTo(0, within(TOLERANCE));

    Scenes bent = ramp(.9, .5, .1, .1, .1);
    assertValue("elasticity", bent, 0);
    assertThat(Ask.of("elasticity", bent).label()).isEqualTo("plastic");
    // Going up .9 to .1, coming down .1 throughout: the mean of a line from .8 to 0.
    assertThat(part(Ask.of("elasticity", bent), "hysteresis")).isCloseTo(.4, within(TOLERANCE));

    assertThat(Ask.of("elasticity", ramp(.9, .9, .9, .9, .9)).label()).isEqualTo("unbent");
    assertThat(
            assertAbsent(
                    "elasticity",
                    new Scenes().held(.5).held(.5).held(.5).held(.5).held(.5),
                    Status.NOT_DERIVABLE)
                .needs()
                .orElseThrow()
                .kind())
        .isEqualTo(Needs.Kind.RAMP);
    assertThat(Elasticity.halfLife(new double[] {.1, .5, .7, .8}, .9).orElseThrow())
        .isCloseTo(1, within(TOLERANCE));
  }

  private static Scenes ramp(double... degrees) {
    double[] pressures = {.1, .3, .5, .3, .1};
    var scenes = new Scenes();
    for (int i = 0; i < degrees.length; i++) {
      scenes.degree(degrees[i]).held(pressures[i]);
    }
    return scenes;
  }

  @Test
  @Known("oscillation")
  void oscillation_countsChangesOfSide() {
    Scenes scenes = new Scenes().held(.5).lost(.5).unsure(.5).held(.5).lost(.5);
    Answer answer = Ask.of("oscillation", scenes);

    assertValue("oscillation", scenes, 3);
    assertThat(answer.label()).isEqualTo("oscillating");
    assertThat(answer.turns()).containsExactly(1, 3, 4);
    assertThat(part(answer, "z"))
        .isCloseTo((3 - 3 * .03) / Math.sqrt(3 * .97 * .03), within(TOLERANCE));
    assertThat(Ask.of("oscillation", new Scenes().held(.5).lost(.5).held(.5)).label())
        .isEqualTo("there and back");
  }

  @Test
  @Known("terminal-state")
  void terminalState_isTheEndBesideTheStart() {
    Scenes scenes = new Scenes().held(.5).lost(.5).lost(.5);
    Answer answer = Ask.of("terminal-state", scenes);
    double entropy = -(.9 * Math.log(.9) + .1 * Math.log(.1)) / Math.log(2);

    assertValue("terminal-state", scenes, 1 - entropy);
    assertThat(answer.label()).isEqualTo("displaced");
    assertThat(part(answer, "policy")).isCloseTo(.1, within(TOLERANCE));
    assertAbsent("terminal-state", new Scenes().held(.5), Status.NOT_ENOUGH);
  }

  @Test
  @Known("metaphor-gate")
  void metaphorGate_countsTheRegistry() {
    assertValue("metaphor-gate", new Scenes().idle(), Concepts.runtime().size());
  }

  @Test
  void answers_nothingContested_areUncontestedWhereTheyNeedContest() {
    Scene scene = new Scenes().idle().idle().scene();

    assertThat(Concepts.runtime())
        .filteredOn(ConceptMeasure::needsContest)
        .hasSizeGreaterThan(40)
        .allMatch(
            each ->
                Concepts.answers(Concepts.runtime(), scene)
                        .about(each.concept().id())
                        .orElseThrow()
                        .status()
                    == Status.UNCONTESTED);
  }
}
