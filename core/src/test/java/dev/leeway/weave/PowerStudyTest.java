package dev.leeway.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.finding.Citation;
import dev.leeway.testing.Laws;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PowerStudyTest {

  private static final PowerStudy STUDY =
      new PowerStudy(drawn(60, false), drawn(20, true), new Encoder.Absent("test"), 1);

  @Test
  void run_allPlanted_isFoundAndNoneIsNot() {
    PowerStudy.Line none = STUDY.run(0, 20, 20);
    PowerStudy.Line all = STUDY.run(1, 20, 20);

    // At a level of .05, more than 4 of 20 would have a probability of .003.
    assertThat(none.found()).isLessThanOrEqualTo(4);
    assertThat(all.found()).isGreaterThanOrEqualTo(18);
    assertThat(all.interval().low()).isGreaterThan(.6);
    assertThat(none.group()).isEmpty();
    assertThat(all.group().orElseThrow().precision()).isGreaterThan(.9);
    assertThat(all.group().orElseThrow().mostly()).isEqualTo(all.found());
    // All of one set: 1 / C(40, 20).
    assertThat(all.least()).isCloseTo(1 / 137846528820.0, within(1e-18));
  }

  @Test
  void run_tooFewToDraw_saysHowManyItTakes() {
    assertThatThrownBy(() -> STUDY.run(.5, 50, 1))
        .isInstanceOf(WeaveException.class)
        .hasMessageContaining("take 75 transcripts of the usual sort and 25 of the other");
  }

  private static List<List<Context>> drawn(int number, boolean travel) {
    var random = Laws.random(travel ? 1 : 2);
    var contexts = new ArrayList<List<Context>>();
    for (int i = 0; i < number; i++) {
      String id = "c" + i;
      contexts.add(
          List.of(
              new Context(
                  id,
                  id,
                  0,
                  Topics.text(travel, random),
                  new Citation(new Span(0, 0, 0, 5), "m0", "words", "note"))));
    }
    return contexts;
  }
}
