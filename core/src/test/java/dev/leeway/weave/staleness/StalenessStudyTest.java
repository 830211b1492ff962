package dev.leeway.weave.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.Cases;
import dev.leeway.testing.FakeEmbedder;
import dev.leeway.testing.Laws;
import dev.leeway.weave.Topics;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StalenessStudyTest {

  private static final StalenessStudy STUDY = study(new Encoder.Absent("test"));

  private static StalenessStudy study(Encoder encoder) {
    return new StalenessStudy(Cases.charter(), encoder, new StalenessStudy.Settings(19, 1));
  }

  @Test
  void run_newSubject_isFoundNamedAndCited() {
    List<Case> reference = StaleCases.drawn("r", 40, 0, Laws.random(1));
    List<Case> now = StaleCases.drawn("n", 40, .5, Laws.random(2));

    for (Encoder encoder :
        List.of(new Encoder.Absent("test"), new Encoder.Present(new FakeEmbedder()))) {
      Staleness found = study(encoder).run(reference, now, Map.of(), List.of());

      assertThat(found.distance().auc().p()).isLessThanOrEqualTo(.05);
      SetShare uncovered = share(found, SetShare.Kind.UNCOVERED);
      assertThat(uncovered.reference().orElseThrow().value()).isLessThanOrEqualTo(.06);
      assertThat(uncovered.now().orElseThrow().value()).isBetween(.3, .7);
      assertThat(found.clusters()).isNotEmpty();
      assertThat(found.clusters().getFirst().terms())
          .containsAnyOf("hotel", "flight", "restaurant", "museum", "luggage", "beach", "ticket");
      assertThat(found.clusters().getFirst().exemplars().getFirst().transcript()).startsWith("n");
      assertThat(found.trap().decision()).isEqualTo(TrapSlope.Decision.UNDECIDED);
      assertThat(found.trap().why()).contains("--gold", "2 versions");
    }
  }

  @Test
  void run_sameSubject_saysThatNoMovementIsShown() {
    Staleness found =
        STUDY.run(
            StaleCases.drawn("r", 40, .3, Laws.random(3)),
            StaleCases.drawn("n", 40, .3, Laws.random(4)),
            Map.of(),
            List.of());

    assertThat(found.distance().auc().p()).isGreaterThan(.05);
    assertThat(found.forks()).isEmpty();
  }

  @Test
  void run_overridesRiseWithDistance_slopeIsUpAndASecondVersionDecides() {
    var reference = new ArrayList<Case>(StaleCases.drawn("r", 60, 0, Laws.random(5)));
    List<Case> now = new ArrayList<>();
    var gold = new TreeMap<String, Boolean>();
    var random = Laws.random(6);
    for (int i = 0; i < 60; i++) {
      now.add(StaleCases.of("n" + i, Topics.text(true, random), false, .1));
      gold.put("n" + i, i % 4 != 0);
      gold.put("r" + i, false);
    }

    Staleness frozen = STUDY.run(reference, now, gold, List.of());
    List<Case> updated = new ArrayList<>(reference);
    now.forEach(each -> updated.add(judged(each, gold)));
    Staleness both = STUDY.run(reference, now, gold, updated);

    assertThat(frozen.trap().decision()).isEqualTo(TrapSlope.Decision.UNDECIDED);
    assertThat(frozen.trap().slope().orElseThrow().interval().low()).isPositive();
    assertThat(frozen.trap().why()).contains("2 versions");
    assertThat(both.trap().decision()).isEqualTo(TrapSlope.Decision.SUPPORTED);
  }

  @Test
  void run_fewJudged_saysHowManyItTakes() {
    var gold = new TreeMap<String, Boolean>();
    gold.put("n1", true);

    Staleness found =
        STUDY.run(
            StaleCases.drawn("r", 20, 0, Laws.random(7)),
            StaleCases.drawn("n", 20, 1, Laws.random(8)),
            gold,
            List.of());

    assertThat(found.judged()).isEqualTo(1);
    assertThat(found.trap().why()).contains("4 bins", "at least 5 transcripts");
  }

  @Test
  void run_setsThatCannotBeCompared_sayWhyAndWhatWouldDo() {
    List<Case> some = StaleCases.drawn("r", 20, 0, Laws.random(9));

    assertThatThrownBy(() -> STUDY.run(some.subList(0, 3), some, Map.of(), List.of()))
        .isInstanceOf(WeaveException.class)
        .hasMessageContaining("the reference has 3 and now has 20; it takes at least 10");
    assertThatThrownBy(() -> STUDY.run(some, some, Map.of(), List.of()))
        .hasMessageContaining("Both sets say the same");
  }

  private static Case judged(Case from, Map<String, Boolean> gold) {
    return StaleCases.of(from.id(), "words", gold.getOrDefault(from.id(), false), .1);
  }

  private static SetShare share(Staleness found, SetShare.Kind kind) {
    return found.shares().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }
}
