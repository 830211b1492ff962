package dev.leeway.evidence.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.ReplyGrade;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ServedRequestTest {

  private static final Exchange EXCHANGE =
      new Exchange(
          "How do I shoot a good photo?",
          "I cannot help with shooting. Try soft light.",
          "Try soft light.",
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /** A head that says the same of everything. */
  private static Head saying(String name, double probability) {
    FeatureSpace space = RefusalFeatures.SPACE.words();
    var constant =
        new HeadClass("yes", LogOdds.of(probability), new float[space.size()], new Platt(1, 0));
    return new Head(name, space, List.of(constant));
  }

  private static ServedRequest asking(Head... heads) {
    return new ServedRequest(new Heads(List.of(heads)), new Encoder.Absent("off"));
  }

  @Test
  void grade_ofAPartialShareAtItsBaseRate_splitsTheRefusalEvenly() {
    ReplyGrade grade =
        asking(saying(ServedRequest.REFUSED, .8), saying(ServedRequest.PARTLY_REFUSED, .16))
            .grade(EXCHANGE)
            .orElseThrow();

    assertThat(grade.compliance()).isCloseTo(.2, within(1e-12));
    assertThat(grade.refusal()).isCloseTo(.4, within(1e-12));
    assertThat(grade.partial()).isCloseTo(.4, within(1e-12));
  }

  @Test
  void grade_ofAPartialShareAboveItsBaseRate_multipliesTheOddsByTheirRatio() {
    ReplyGrade grade =
        asking(saying(ServedRequest.REFUSED, .9), saying(ServedRequest.PARTLY_REFUSED, .4))
            .grade(EXCHANGE)
            .orElseThrow();

    double odds = (.4 / .6) / (.16 / .84);
    assertThat(grade.partial()).isCloseTo(.9 * odds / (1 + odds), within(1e-12));
    assertThat(grade.leak()).as("back at the rate that was learned").isCloseTo(.4, within(1e-12));
    assertThat(grade.compliance() + grade.refusal() + grade.partial()).isCloseTo(1, within(1e-12));
  }

  @Test
  void grade_withoutOneOfItsHeads_isAbsent() {
    assertThat(asking(saying(ServedRequest.REFUSED, .9)).grade(EXCHANGE)).isEmpty();
    assertThat(asking(saying(ServedRequest.PARTLY_REFUSED, .9)).grade(EXCHANGE)).isEmpty();
  }
}
