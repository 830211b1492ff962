package dev.leeway.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.cascade.Weighed;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class CascadeStudyTest {

  private static final List<CascadeResult.Worth> WORTHS =
      List.of(
          new CascadeResult.Worth(.2, .9),
          new CascadeResult.Worth(.1, .5),
          new CascadeResult.Worth(.3, .4),
          new CascadeResult.Worth(.1, 0));

  @Test
  void threshold_ofAShare_isWhatTheFirstThatNoLongerFitsIsWorth() {
    assertThat(CascadeStudy.threshold(WORTHS, .1)).isEqualTo(.9);
    assertThat(CascadeStudy.threshold(WORTHS, .2)).isEqualTo(.5);
    assertThat(CascadeStudy.threshold(WORTHS, .31)).isEqualTo(.4);
    // All that is worth anything fits; what is worth nothing is not read for that.
    assertThat(CascadeStudy.threshold(WORTHS, .9)).isZero();
  }

  @Test
  void chance_manyTurns_drawsAboutTheShareAndAlwaysTheSame() {
    Transcript transcript = talk(2000);
    var lot = new CascadePoint.Chance(.25);

    EncoderPlan plan = lot.plan(transcript, List::<Weighed>of);

    // Four standard deviations of a binomial share: sqrt(.25 .75 / 2000) = .0097.
    assertThat(plan.turns().size() / 2000.0).isCloseTo(.25, within(.04));
    assertThat(lot.plan(transcript, List::<Weighed>of)).isEqualTo(plan);
    assertThat(new CascadePoint.Chance(0).plan(transcript, List::<Weighed>of).isEmpty()).isTrue();
  }

  @Test
  void worth_threshold_takesWhatIsWorthMore() {
    var one = new Weighed(new TreeSet<>(List.of(0)), false, 2, .4);
    var other = new Weighed(new TreeSet<>(List.of(1)), false, 2, .1);

    assertThat(new CascadePoint.Worth(.5, .1).plan(talk(2), () -> List.of(one, other)))
        .isEqualTo(EncoderPlan.of(new TreeSet<>(List.of(0)), false));
  }

  @Test
  void text_budget_readsWhatItsThresholdLeaves() {
    var result = new CascadeResult("t", "auroc", 4, 10, List.of(), WORTHS, List.of());

    assertThat(CascadeText.thresholds(List.of(result, result)))
        .contains("50.0%", "0.400000")
        .contains("25.0%", "0.500000");
  }

  private static Transcript talk(int turns) {
    var talk = TranscriptBuilder.transcript("talk");
    for (int turn = 0; turn < turns; turn++) {
      talk.user("ask").assistant("say");
    }
    return talk.build();
  }
}
