package dev.leeway.measure.concept;

import static dev.leeway.measure.concept.Ask.assertAbsent;
import static dev.leeway.measure.concept.Ask.assertValue;
import static dev.leeway.measure.concept.Ask.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Cue;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.math.Entropy;
import dev.leeway.math.Interval;
import dev.leeway.measure.concept.Answer.Status;
import dev.leeway.testing.Scenes;
import org.junit.jupiter.api.Test;

final class WordsConceptsTest {

  private static final double TOLERANCE = 1e-6;

  @Test
  @Known("claimed-enacted")
  void claimedEnacted_refusesAndServes_isFarApart() {
    Scenes scenes = new Scenes().saying(LanguageAct.REFUSE).lost(.5).held(.5);
    Answer answer = Ask.of("claimed-enacted", scenes);

    // Only the first turn has words that bear on it: C 1, E .1.
    assertValue("claimed-enacted", scenes, .9);
    double vector = Entropy.jensenShannon(new double[] {1, 0}, new double[] {.1, .9});
    assertThat(part(answer, "vector")).isCloseTo(vector / Math.log(2), within(TOLERANCE));
    assertThat(answer.turns()).containsExactly(0);
    assertAbsent("claimed-enacted", new Scenes().lost(.5), Status.NOT_ENOUGH);
  }

  @Test
  void claims_agreeingWords_claimThatThePersonIsPleased() {
    // Commit professes the policy by a quarter; agreeing claims praise in full: scaled to sum 1.
    Scene scene =
        new Scenes().saying(LanguageAct.COMMIT).saying(LanguageAct.AGREE).lost(.5).scene();

    assertThat(ClaimedEnacted.claims(scene, scene.contested().getFirst()))
        .containsExactly(new double[] {.2, 0, 0, .8, 0, 0}, within(TOLERANCE));
  }

  @Test
  @Known("performative-alignment")
  void performativeAlignment_warnsAndEnables() {
    Scenes scenes = new Scenes().saying(LanguageAct.WARN).lost(.5).held(.5);
    Answer answer = Ask.of("performative-alignment", scenes);

    // .8 of a warning times .9 lost, over two turns.
    assertValue("performative-alignment", scenes, .8 * .9 / 2);
    assertThat(answer.label()).isEqualTo("warn and enable");
    assertThat(kind(LanguageAct.REFUSE)).isEqualTo("refuse and leak");
    assertThat(kind(LanguageAct.APOLOGISE)).isEqualTo("apologise and continue");
    assertThat(kind(LanguageAct.RECOGNISE)).isEqualTo("ethical tone and optimise");
    assertValue("performative-alignment", new Scenes().lost(.5), 0);
  }

  private static String kind(LanguageAct act) {
    return Ask.of("performative-alignment", new Scenes().saying(act).lost(.5)).label();
  }

  @Test
  @Known("symbolic-residue")
  void symbolicResidue_andItsLag() {
    Scenes scenes =
        new Scenes()
            .idle()
            .saying(LanguageAct.REFUSE)
            .lost(.5)
            .saying(LanguageAct.REFUSE)
            .lost(.5)
            .lost(.5);
    Answer answer = Ask.of("symbolic-residue", scenes);

    assertValue("symbolic-residue", scenes, 2 / 3.0);
    assertThat(part(answer, "lag")).isEqualTo(2);
    assertAbsent("symbolic-residue", new Scenes().lost(.5), Status.NOT_ENOUGH);
    assertAbsent("symbolic-residue", new Scenes().idle().held(.5), Status.UNTESTED);
  }

  @Test
  @Known("symbol-efficacy")
  void symbolEfficacy_isStratifiedByPressure() {
    // One stratum: .8 - .4, variance .04 as for two independent shares.
    SymbolEfficacy.Difference one =
        SymbolEfficacy.difference(new int[][] {{8, 2, 4, 6}}).orElseThrow();
    assertThat(one.value()).isCloseTo(.4, within(TOLERANCE));
    assertThat(one.interval().low()).isCloseTo(.4 - .3919928, within(TOLERANCE));
    // Two strata of equal weight: .4 and 0.
    assertThat(
            SymbolEfficacy.difference(new int[][] {{8, 2, 4, 6}, {9, 1, 9, 1}})
                .orElseThrow()
                .value())
        .isCloseTo(.2, within(TOLERANCE));
    assertThat(SymbolEfficacy.difference(new int[][] {{8, 2, 0, 0}})).isEmpty();
    assertThat(
            assertAbsent("symbol-efficacy", new Scenes().held(.5), Status.NOT_ENOUGH)
                .needs()
                .orElseThrow()
                .count())
        .isEqualTo(99);
  }

  @Test
  void symbolEfficacy_hundredTurns_areEnough() {
    var scenes = new Scenes();
    for (int i = 0; i < 50; i++) {
      scenes.saying(LanguageAct.REFUSE).held(.5).lost(.5);
    }

    assertValue("symbol-efficacy", scenes, 1);
    assertThat(Ask.of("symbol-efficacy", scenes).interval()).contains(new Interval(1, 1));
  }

  @Test
  @Known("contradiction")
  void contradiction_passesTheGateOnlyInTheSameRespect() {
    Scenes scenes =
        new Scenes().saying(LanguageAct.REFUSE).serving(Scenes.REQUEST, .6).lost(.5).held(.5);
    assertValue("contradiction", scenes, .5);
    assertThat(Ask.of("contradiction", scenes).turns()).containsExactly(0);

    Scenes later =
        new Scenes().saying(LanguageAct.REFUSE).held(.5).serving(Scenes.REQUEST, .6).lost(.5);
    assertValue("contradiction", later, 0);
    assertThat(part(Ask.of("contradiction", later), "stage divergence")).isEqualTo(1);

    Scenes inRole =
        new Scenes()
            .saying(LanguageAct.REFUSE)
            .held(.5)
            .cue(Cue.ROLE)
            .serving(Scenes.REQUEST, .6)
            .lost(.5);
    assertThat(part(Ask.of("contradiction", inRole), "frame divergence")).isEqualTo(1);
  }

  @Test
  void gate_eachCoordinate_hasItsOwnAnswer() {
    Signal deed = new Signal("request", "self", "served", "turn", 1, "request", true);

    assertThat(deed.to(new Signal("request", "self", "served", "turn", 1, "request", false)))
        .isEqualTo(Signal.Relation.CONTRADICTION);
    assertThat(deed.to(new Signal("request", "self", "served", "turn", 1, "request", true)))
        .isEqualTo(Signal.Relation.AGREEMENT);
    assertThat(deed.to(new Signal("notice", "self", "served", "turn", 1, "request", false)))
        .isEqualTo(Signal.Relation.COMPATIBLE_MULTIPLICITY);
    assertThat(deed.to(new Signal("request", "self", "praised", "turn", 1, "request", false)))
        .isEqualTo(Signal.Relation.COMPATIBLE_MULTIPLICITY);
    assertThat(deed.to(new Signal("request", "self", "served", "turn", 1, "all", false)))
        .isEqualTo(Signal.Relation.COMPATIBLE_MULTIPLICITY);
    assertThat(deed.to(new Signal("request", "role", "served", "turn", 1, "request", false)))
        .isEqualTo(Signal.Relation.FRAME_DIVERGENCE);
    assertThat(deed.to(new Signal("request", "self", "served", "whole", 1, "request", false)))
        .isEqualTo(Signal.Relation.LEVEL_DIVERGENCE);
    assertThat(deed.to(new Signal("request", "self", "served", "turn", 2, "request", false)))
        .isEqualTo(Signal.Relation.STAGE_DIVERGENCE);
    assertThat(deed.to(new Signal("request", "self", "served", "turn", 1, "", false)))
        .isEqualTo(Signal.Relation.AMBIGUITY);
  }
}
