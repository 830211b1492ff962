package dev.leeway.weave.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.weave.staleness.OverrideCauses.Cause;
import dev.leeway.weave.staleness.OverrideCauses.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OverrideCausesTest {

  private static final Set<Cause> LOOKED = Set.of(Cause.UNSETTLED, Cause.NO_RULE);

  @Test
  void of_causeOfNineInTenOverridesAndThreeInTenOthers_explains() {
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < 10; i++) {
      judged.add(new Judged(true, i < 9 ? Set.of(Cause.NO_RULE) : Set.of(), LOOKED));
      judged.add(
          new Judged(false, i < 3 ? Set.of(Cause.NO_RULE) : Set.of(Cause.UNSETTLED), LOOKED));
    }

    OverrideCauses found = OverrideCauses.of(judged);

    assertThat(found.overridden()).isEqualTo(10);
    assertThat(found.causes()).extracting(OverrideCauses.Frequency::among).containsExactly(0, 9);
    assertThat(found.causes()).extracting(OverrideCauses.Frequency::others).containsExactly(7, 3);
    // Newcombe 1998, table II, method 10: 9/10 less 3/10.
    assertThat(found.causes().getLast().difference().orElseThrow().interval().low())
        .isCloseTo(.1705, within(5e-5));
    assertThat(found.causes().getLast().explains()).isTrue();
    assertThat(found.causes().getFirst().explains()).isFalse();
  }

  @Test
  void of_noOverrides_countsAndComparesNothing() {
    OverrideCauses found =
        OverrideCauses.of(List.of(new Judged(false, Set.of(Cause.UNSETTLED), LOOKED)));

    assertThat(found.overridden()).isZero();
    assertThat(found.causes().getFirst().difference()).isEmpty();
    assertThat(found.causes().getFirst().explains()).isFalse();
  }

  @Test
  void of_causeWithDataForSomeOnly_countsThoseAlone() {
    Set<Cause> all = Set.of(Cause.UNSETTLED, Cause.SPLIT);
    Set<Cause> without = Set.of(Cause.UNSETTLED);

    OverrideCauses found =
        OverrideCauses.of(
            List.of(
                new Judged(true, Set.of(Cause.SPLIT), all),
                new Judged(true, Set.of(), without),
                new Judged(false, Set.of(), all),
                new Judged(false, Set.of(), without)));

    OverrideCauses.Frequency split = found.causes().getLast();
    assertThat(split.cause()).isEqualTo(Cause.SPLIT);
    assertThat(List.of(split.among(), split.overridden(), split.others(), split.agreed()))
        .containsExactly(1, 1, 0, 1);
    assertThat(found.causes()).hasSize(2);
  }
}
