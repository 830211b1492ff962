package dev.leeway.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class UnitRuleTest {

  @Test
  void task_sameTaskOfTwoModels_isOneUnit() {
    assertThat(UnitRule.TASK.of(run("tern-1/a", "tern-1", "shop", "7")))
        .isEqualTo(UnitRule.TASK.of(run("larch-2/b", "larch-2", "shop", "7")))
        .isNotEqualTo(UnitRule.TASK.of(run("larch-2/b", "larch-2", "shop", "8")))
        .isNotEqualTo(UnitRule.TASK.of(run("larch-2/b", "larch-2", "desk", "7")));
  }

  @Test
  void task_noTaskId_isTheIdWithoutTheModel() {
    assertThat(UnitRule.TASK.of(run("tern-1/prompt/3", "tern-1", "shop", "")))
        .isEqualTo(UnitRule.TASK.of(run("larch-2/prompt/3", "larch-2", "", "")))
        .isNotEqualTo(UnitRule.TASK.of(run("larch-2/prompt/4", "larch-2", "", "")));
    assertThat(UnitRule.TASK.of(run("x", "", "", ""))).isEqualTo("x");
  }

  @Test
  void others_areWhatTheySay() {
    Transcript run = run("tern-1/a", "tern-1", "shop", "7");
    assertThat(UnitRule.TRANSCRIPT.of(run)).isEqualTo("tern-1/a");
    assertThat(UnitRule.TASK_SET.of(run)).isEqualTo("shop");
    assertThat(UnitRule.MODEL.of(run)).isEqualTo("tern-1");
  }

  private static Transcript run(String id, String model, String set, String task) {
    return TranscriptBuilder.transcript(id)
        .conditions(model, set, task)
        .user("Hello.")
        .assistant("Hello.")
        .build();
  }
}
