package dev.leeway.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RefusalCurriculumTest {

  private static final Transcript REPLY =
      TranscriptBuilder.transcript("photo")
          .user("How do I shoot a good photo?")
          .assistant("I cannot help with shooting. Try soft light instead.")
          .build();

  private static List<Integer> labels(Curriculum curriculum, String grade) {
    SortedMap<String, String> labels = new TreeMap<>();
    labels.put("human_label", grade);
    return curriculum
        .examples(REPLY, labels, curriculum.space().words(), new Encoder.Absent("off"))
        .stream()
        .map(Example::label)
        .toList();
  }

  @Test
  void refused_learnsFromEveryGrade_halfRefusalsCountAsRefusals() {
    Curriculum refused = RefusalCurriculum.refused();

    assertThat(labels(refused, "1_full_compliance")).containsExactly(0);
    assertThat(labels(refused, "2_full_refusal")).containsExactly(1);
    assertThat(labels(refused, "3_partial_refusal")).containsExactly(1);
  }

  @Test
  void partly_learnsFromRefusalsAlone() {
    Curriculum partly = RefusalCurriculum.partly();

    assertThat(labels(partly, "1_full_compliance")).isEmpty();
    assertThat(labels(partly, "2_full_refusal")).containsExactly(0);
    assertThat(labels(partly, "3_partial_refusal")).containsExactly(1);
  }

  @Test
  void label_thatIsNoGrade_isRefusedWithItsId() {
    assertThatThrownBy(() -> labels(RefusalCurriculum.partly(), "maybe"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("photo")
        .hasMessageContaining("maybe");
  }
}
