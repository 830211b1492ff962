package dev.leeway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.concept.ConceptAnswers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LateAnswersTest {

  private static final List<ConceptAnswers> ANSWERS =
      List.of(new ConceptAnswers(new ObjectiveId("safety"), List.of()));

  @Test
  void get_askedTwice_worksThemOutOnce_andNotBefore() {
    var asked = new AtomicInteger();
    LateAnswers late =
        LateAnswers.from(
            () -> {
              asked.incrementAndGet();
              return ANSWERS;
            });

    assertThat(asked).hasValue(0);
    assertThat(late.get()).isEqualTo(ANSWERS);
    assertThat(late.get()).isEqualTo(ANSWERS);
    assertThat(asked).hasValue(1);
  }

  @Test
  void equals_workedOutOrKnown_isOfTheAnswers() {
    assertThat(LateAnswers.from(() -> ANSWERS))
        .isEqualTo(LateAnswers.of(ANSWERS))
        .hasSameHashCodeAs(LateAnswers.of(ANSWERS))
        .isNotEqualTo(LateAnswers.of(List.of()));
  }
}
