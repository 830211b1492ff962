package dev.leeway.weave.coalignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.AuthorityLattice;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.testing.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EmergenceStudyTest {

  private static final ObjectiveId THRIFT = new ObjectiveId("thrift");
  private static final ObjectiveId HASTE = new ObjectiveId("haste");

  /** The desk's charter with objectives beside it that no constraint names. */
  private static Charter charter(int free) {
    Charter desk = Cases.charter();
    var objectives = new ArrayList<Objective>(desk.objectives());
    IntStream.range(0, free)
        .mapToObj(i -> i == 0 ? "thrift" : i == 1 ? "haste" : "free" + i)
        .forEach(id -> objectives.add(Objective.of(id, ObjectiveKind.CUSTOM, id)));
    AuthorityLattice lattice = desk.lattice();
    return new Charter(
        desk.name(),
        desk.version(),
        "",
        objectives,
        List.of(),
        desk.constraints(),
        desk.conflicts(),
        lattice,
        desk.legitimacyRules(),
        desk.thresholds(),
        desk.process());
  }

  private static List<Formation> formations(ObjectiveId... bySetting) {
    var all = new ArrayList<Formation>();
    for (int s = 0; s < bySetting.length; s++) {
      for (int i = 0; i < 10; i++) {
        Optional<Formation.Formed> formed =
            i < 8 ? Optional.of(new Formation.Formed(bySetting[s], i)) : Optional.empty();
        all.add(new Formation("t" + s + "-" + i, "setting" + s, formed));
      }
    }
    return all;
  }

  @Test
  void run_sameWinnerEverywhere_carriesOverByTheShareThatFormed() {
    Emergence found =
        new EmergenceStudy(charter(10), 1).run(formations(THRIFT, THRIFT, THRIFT, THRIFT));

    Emergence.Transfer transfer = found.transfer().orElseThrow();
    assertThat(transfer.share()).isCloseTo(.8, within(1e-9));
    assertThat(transfer.settings()).isEqualTo(4);
    assertThat(transfer.p()).isLessThanOrEqualTo(.05);
    assertThat(found.formed().getFirst().transcripts()).isEqualTo(32);
    // Onsets 0 to 7 in each setting.
    assertThat(found.formed().getFirst().onset()).isCloseTo(3.5, within(1e-9));
  }

  @Test
  void run_anotherWinnerInEachSetting_carriesNothing() {
    Emergence found = new EmergenceStudy(charter(10), 1).run(formations(THRIFT, HASTE));

    assertThat(found.transfer().orElseThrow().share()).isZero();
    assertThat(found.transfer().orElseThrow().p()).isEqualTo(1);
    assertThat(found.why()).contains("not shown");
  }

  @Test
  void run_oneSettingOrOneCandidate_isNotDerivableAndSaysWhatItTakes() {
    assertThat(new EmergenceStudy(charter(10), 1).run(formations(THRIFT)).why())
        .isEqualTo(
            "Not derivable: whether it carries over takes two settings (task sets) of 5 transcripts or"
                + " more; here 1.");
    assertThat(new EmergenceStudy(charter(0), 1).run(formations(THRIFT, THRIFT)).why())
        .startsWith("Not derivable: the charter names 1 objective");
  }

  @Test
  void formed_stableAndUninstructed_onlyThen() {
    var thrift = step(Optional.of(THRIFT), Set.of());
    var unclear = step(Optional.empty(), Set.of());
    var haste = step(Optional.of(HASTE), Set.of());
    var asked = step(Optional.of(HASTE), Set.of(THRIFT));

    assertThat(formed(haste, thrift, unclear, thrift, thrift))
        .contains(new Formation.Formed(THRIFT, 1));
    assertThat(formed(haste, thrift, thrift)).as("too short").isEmpty();
    assertThat(formed(thrift, thrift, thrift, haste)).as("did not last").isEmpty();
    assertThat(formed(asked, thrift, thrift, thrift)).as("asked for").isEmpty();
    assertThat(Formation.formed(List.of(thrift, thrift, thrift), Set.of(THRIFT)))
        .as("the charter asks for it")
        .isEmpty();
    assertThat(Formation.formed(List.of(), Set.of())).isEmpty();
  }

  private static Formation.Step step(Optional<ObjectiveId> won, Set<ObjectiveId> instructed) {
    return new Formation.Step(won, instructed);
  }

  private static Optional<Formation.Formed> formed(Formation.Step... steps) {
    return Formation.formed(List.of(steps), Set.of());
  }
}
