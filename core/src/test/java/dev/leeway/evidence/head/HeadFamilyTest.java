package dev.leeway.evidence.head;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.math.Platt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HeadFamilyTest {

  private static final FeatureSpace SPACE =
      new FeatureSpace(List.of(new FeatureSpace.Block("length", 1, false)));
  private static final Head WHOLE = head(0);
  private static final Head WITHOUT_A = head(1);
  private static final Head WITHOUT_B = head(2);
  private static final HeadFamily FAMILY =
      new HeadFamily(
          WHOLE,
          List.of(
              new TreeMap<>(Map.of("prompt a", 0, "prompt b", 1)),
              new TreeMap<>(Map.of("model x", 0))),
          List.of(
              new HeadFamily.Sibling(List.of(0, 0), WITHOUT_A),
              new HeadFamily.Sibling(List.of(1, 0), WITHOUT_B)));

  @Test
  void unseen_ofNewGroups_isTheWholeHead() {
    assertThat(FAMILY.unseen(List.of("prompt c", "model y")))
        .isEqualTo(new HeadFamily.Choice(WHOLE, false));
  }

  @Test
  void unseen_ofASeenGroup_isTheSiblingWithoutIt() {
    assertThat(FAMILY.unseen(List.of("prompt b", "model x")).head()).isSameAs(WITHOUT_B);
    assertThat(FAMILY.unseen(List.of("prompt a", "model y")).head()).isSameAs(WITHOUT_A);
  }

  @Test
  void unseen_ofAModelOnly_isAnySiblingWithoutIt() {
    assertThat(FAMILY.unseen(List.of("prompt c", "model x")))
        .isEqualTo(new HeadFamily.Choice(WITHOUT_A, false));
  }

  @Test
  void unseen_withoutSuchASibling_saysThatItIsInSample() {
    var alone = new HeadFamily(WHOLE, FAMILY.dimensions(), List.of());

    assertThat(alone.unseen(List.of("prompt a", "model x")))
        .isEqualTo(new HeadFamily.Choice(WHOLE, true));
  }

  private static Head head(double bias) {
    return new Head(
        "sample", SPACE, List.of(new HeadClass("yes", bias, new float[1], new Platt(1, 0))));
  }
}
