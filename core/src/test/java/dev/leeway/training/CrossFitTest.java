package dev.leeway.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.LogOdds;
import dev.leeway.math.Temperature;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CrossFitTest {

  private static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block("signal", 2, false),
              new FeatureSpace.Block("group mark", 40, false)));

  @Test
  void fit_atItsOptimum_hasNoGradient() {
    List<Example> examples = planted(400, 1, false);
    double cost = .7;

    Head head = trainer(cost).fit(examples);

    // Oracle: the loss's own gradient, w + C sum (p - y) x, is zero at the optimum.
    HeadClass fitted = head.classes().getFirst();
    var gradient = new double[SPACE.size() + 1];
    for (int i = 0; i < SPACE.size(); i++) {
      gradient[i] = fitted.weight(i);
    }
    gradient[SPACE.size()] = fitted.bias();
    for (Example example : examples) {
      double surplus = LogOdds.sigmoid(fitted.raw(example.features())) - example.label();
      for (int entry = 0; entry < example.features().entries(); entry++) {
        gradient[example.features().index(entry)] +=
            cost * surplus * example.features().value(entry);
      }
      gradient[SPACE.size()] += cost * surplus;
    }
    assertThat(gradient).usingComparatorWithPrecision(.02).containsOnly(0);
  }

  @Test
  void fit_whateverComesFirst_meansTheSame() {
    List<Example> examples = planted(200, 2, false);

    double one = trainer(1).fit(examples).probability(examples.getFirst().features());
    double other = trainer(1).fit(examples.reversed()).probability(examples.getFirst().features());

    assertThat(one).isCloseTo(other, within(1e-3));
  }

  @Test
  void outOfFold_whereOnlyTheGroupTellsTheLabel_isChance() {
    List<Example> examples = planted(400, 3, true);

    LessonReport report =
        LessonReport.of(CrossFit.of(trainer(10), examples, 5), List.of("yes"), examples, false);
    Head seen = trainer(10).fit(examples);
    long right =
        examples.stream()
            .filter(each -> (seen.probability(each.features()) >= .5) == (each.label() == 1))
            .count();

    assertThat(right).as("what was trained on is known").isGreaterThan(390);
    assertThat(report.classes().getFirst().auroc().orElseThrow().value()).isBetween(.0, .62);
    assertThat(report.admitted()).isFalse();
  }

  @Test
  void outOfFold_ofARealSignal_isCalibratedAndAdmitted() {
    List<Example> examples = planted(2_000, 4, false);

    LessonReport report =
        LessonReport.of(CrossFit.of(trainer(1), examples, 5), List.of("yes"), examples, false);
    LessonReport.ClassReport yes = report.classes().getFirst();

    assertThat(report.admitted()).isTrue();
    assertThat(yes.calibrationError()).isLessThan(2 * yes.perfectError());
  }

  @Test
  void siblings_neverSawTheirFolds() {
    List<Example> examples = planted(200, 5, true);

    HeadFamily family = CrossFit.of(trainer(1), examples, 5).family();

    for (Example example : examples) {
      HeadFamily.Choice choice = family.unseen(example.groups());
      int mark = SPACE.blocks().getFirst().size() + group(example);
      assertThat(choice.inSample()).isFalse();
      assertThat(choice.head().classes().getFirst().weight(mark)).isZero();
    }
  }

  @Test
  void fit_ofOneClassOnly_saysWhatIsMissing() {
    List<Example> all = planted(50, 6, false);
    List<Example> yes = all.stream().filter(each -> each.label() == 1).toList();

    assertThatThrownBy(() -> trainer(1).fit(yes))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("it takes some of each");
  }

  @Test
  void outOfFold_ofThreeClasses_needsNoFurtherStretching() {
    List<Example> examples = ordered(600);
    List<String> names = List.of("low", "middle", "high");

    HeadFamily family =
        CrossFit.of(new HeadTrainer("sample", SPACE, names, 1), examples, 5).family();
    List<double[]> unseen =
        examples.stream()
            .map(each -> family.unseen(each.groups()).head().logOdds(each.features()))
            .toList();

    double scale = Temperature.scale(unseen, examples.stream().mapToInt(Example::label).toArray());
    assertThat(scale).as("what is left to fit").isCloseTo(1, within(1e-4));
  }

  /** Three classes in the order of a signal, with noise. */
  private static List<Example> ordered(int number) {
    var random = new SplittableRandom(9);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < number; i++) {
      double signal = random.nextDouble(-2, 2);
      double noisy = signal + random.nextGaussian();
      FeatureVector features =
          SPACE.vector().add("signal", 0, signal).add("signal", 1, signal * signal).build();
      examples.add(
          new Example(
              "t" + i, features, noisy < -1 ? 0 : noisy < 1 ? 1 : 2, List.of("g" + i % 40)));
    }
    return examples;
  }

  private static HeadTrainer trainer(double cost) {
    return new HeadTrainer("sample", SPACE, List.of("yes"), cost);
  }

  private static int group(Example example) {
    return Integer.parseInt(example.groups().getFirst());
  }

  /** Forty groups; the label follows a signal, or the group alone. */
  private static List<Example> planted(int number, long seed, boolean byGroup) {
    var random = new SplittableRandom(seed);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < number; i++) {
      int group = i % 40;
      double signal = random.nextDouble(-2, 2);
      boolean yes =
          byGroup ? group % 2 == 0 : random.nextDouble() < LogOdds.sigmoid(2 * signal + .5);
      var vector = SPACE.vector().add("group mark", group, 1);
      if (!byGroup) {
        vector.add("signal", 0, signal);
      }
      examples.add(
          new Example("t" + i, vector.build(), yes ? 1 : 0, List.of(String.valueOf(group))));
    }
    return examples;
  }
}
