package dev.leeway.training;

import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.Platt;
import dev.leeway.math.Temperature;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fits a head to everything, and one for each fold of groups that never saw that fold; what the
 * latter say of their own folds is what calibration may look at.
 */
public final class CrossFit {

  private final List<Example> examples;
  private final List<SortedMap<String, Integer>> dimensions;
  private final SortedMap<List<Integer>, Head> siblings = new TreeMap<>(CrossFit::order);
  private final HeadFamily family;

  private CrossFit(HeadTrainer trainer, List<Example> examples, int folds) {
    this.examples = List.copyOf(examples);
    this.dimensions = Folds.of(examples, folds);
    dimensions.forEach(CrossFit::checkApart);
    for (Example example : examples) {
      List<Integer> cell = cell(example);
      if (!siblings.containsKey(cell)) {
        siblings.put(cell, trainer.fit(without(cell)));
      }
    }
    this.family = calibrated(trainer.fit(examples));
  }

  private static void checkApart(SortedMap<String, Integer> foldOfGroup) {
    if (foldOfGroup.size() == 1) {
      throw new TrainingException(
          "All examples are of one group (one model, one prompt or one scenario), and a head is"
              + " measured on groups that it never saw.\nAdd examples of others.");
    }
  }

  /**
   * Fits.
   *
   * @param folds at most how many folds each way of grouping is cut into, at least 2
   */
  public static CrossFit of(HeadTrainer trainer, List<Example> examples, int folds) {
    return new CrossFit(trainer, examples, folds);
  }

  /** Returns the calibrated head and its calibrated siblings. */
  public HeadFamily family() {
    return family;
  }

  /** Returns what heads that never saw an example's groups say of it, one row an example. */
  public List<double[]> outOfFold() {
    return examples.stream()
        .map(example -> family.unseen(example.groups()).head().probabilities(example.features()))
        .toList();
  }

  /*
   * One calibration serves the whole family. Fitted apart for each sibling, on what the others left,
   * it would move against the base rate of the groups left out, and scores of different siblings
   * could not be compared. Two numbers for each class are thus fitted to all labels, and one for all
   * classes if there are several; no weight is.
   */
  private HeadFamily calibrated(Head whole) {
    List<Platt> maps = new ArrayList<>();
    for (int index = 0; index < whole.classes().size(); index++) {
      maps.add(map(whole, index));
    }
    List<Platt> used = maps.size() == 1 ? maps : together(whole, maps);
    var fitted = new ArrayList<HeadFamily.Sibling>();
    siblings.forEach(
        (cell, head) -> fitted.add(new HeadFamily.Sibling(cell, calibrate(head, used))));
    return new HeadFamily(calibrate(whole, used), dimensions, fitted);
  }

  /** The maps with one more factor: that under which their softmax fits what siblings never saw. */
  private List<Platt> together(Head whole, List<Platt> maps) {
    List<double[]> scores =
        examples.stream()
            .map(
                each ->
                    calibrate(siblings.getOrDefault(cell(each), whole), maps)
                        .logOdds(each.features()))
            .toList();
    double scale = Temperature.scale(scores, examples.stream().mapToInt(Example::label).toArray());
    return maps.stream()
        .map(map -> new Platt(scale * map.slope(), scale * map.intercept()))
        .toList();
  }

  /** What a raw score means, by what siblings said of examples that they never saw. */
  private Platt map(Head whole, int index) {
    var scores = new double[examples.size()];
    var outcomes = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      Example example = examples.get(i);
      Head sibling = siblings.getOrDefault(cell(example), whole);
      scores[i] = sibling.classes().get(index).raw(example.features());
      outcomes[i] = example.label() == (whole.classes().size() == 1 ? 1 : index);
    }
    return Platt.fit(scores, outcomes);
  }

  private static Head calibrate(Head head, List<Platt> maps) {
    var classes = new ArrayList<HeadClass>();
    for (int index = 0; index < maps.size(); index++) {
      classes.add(head.classes().get(index).with(maps.get(index)));
    }
    return new Head(head.name(), head.space(), classes);
  }

  private List<Example> without(List<Integer> cell) {
    return examples.stream().filter(example -> apart(cell(example), cell)).toList();
  }

  private static boolean apart(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).equals(other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> cell(Example example) {
    var cell = new ArrayList<Integer>();
    for (int i = 0; i < dimensions.size(); i++) {
      cell.add(dimensions.get(i).getOrDefault(example.groups().get(i), 0));
    }
    return cell;
  }

  private static int order(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < one.size(); i++) {
      int compared = one.get(i).compareTo(other.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
