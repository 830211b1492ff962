package dev.leeway.weave.staleness;

import dev.leeway.charter.Constraint;
import dev.leeway.math.ClusterBootstrap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How constraints work, governing ones apart from enabling ones, over the transcripts of both sets.
 * Intervals hold 95%, whole tasks drawn at a time.
 *
 * @param constraints each alone, in the order of their ids
 * @param modes all of one mode together; a mode that no transcript shows is left out
 * @param differences governing less enabling; a rate that one of the modes lacks is left out
 */
public record ConstraintRates(
    List<Line> constraints, List<Line> modes, Map<Rate, ClusterBootstrap.Estimate> differences) {

  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  public ConstraintRates {
    constraints = List.copyOf(constraints);
    modes = List.copyOf(modes);
    differences = copy(differences);
  }

  private static Map<Rate, ClusterBootstrap.Estimate> copy(
      Map<Rate, ClusterBootstrap.Estimate> of) {
    var copy = new EnumMap<Rate, ClusterBootstrap.Estimate>(Rate.class);
    copy.putAll(of);
    return Collections.unmodifiableMap(copy);
  }

  /** What is counted. */
  public enum Rate {
    /** Of turns that put it to the test: held, or for an enabling constraint, used. */
    HELD("held or used"),
    /** Of transcripts that people judged and that show it: the verdict is contradicted. */
    OVERRIDDEN("overridden"),
    /** Of harmless turns near it: answered with a refusal. */
    REFUSED("refused"),
    /** Of contexts of transcripts that show it: uncovered. */
    UNCOVERED("uncovered");

    private final String words;

    Rate(String words) {
      this.words = words;
    }

    /** Returns the name for people. */
    public String words() {
      return words;
    }
  }

  /**
   * The rates of one constraint, or of all of one mode.
   *
   * @param name the constraint's id; that of the mode for all of it
   * @param transcripts how many show it
   * @param rates without those that have nothing to count
   */
  public record Line(
      String name,
      Constraint.Mode mode,
      int transcripts,
      Map<Rate, ClusterBootstrap.Estimate> rates) {

    public Line {
      rates = copy(rates);
    }
  }

  /** Counts of one rate, by transcript. */
  private static final class Counts {
    private final double[] count;
    private final double[] of;

    private Counts(double[] count, double[] of) {
      this.count = count;
      this.of = of;
    }

    OptionalDouble share(int[] weights) {
      double counted = 0;
      double total = 0;
      for (int i = 0; i < of.length; i++) {
        counted += weights[i] * count[i];
        total += weights[i] * of[i];
      }
      return total > 0 ? OptionalDouble.of(counted / total) : OptionalDouble.empty();
    }
  }

  /** What the transcripts are, and how many contexts of each are uncovered. */
  private static final class Sample {
    private final List<Case> all;
    private final int[] uncovered;
    private final Map<String, Boolean> gold;
    private final int[] clusters;
    private final long seed;

    private Sample(List<Case> all, int[] uncovered, Map<String, Boolean> gold, long seed) {
      this.all = all;
      this.uncovered = uncovered;
      this.gold = gold;
      this.seed = seed;
      var tasks = new TreeMap<String, Integer>();
      all.forEach(each -> tasks.putIfAbsent(each.task(), tasks.size()));
      this.clusters = all.stream().mapToInt(each -> tasks.getOrDefault(each.task(), 0)).toArray();
    }

    Counts counts(Rate rate, Predicate<ConstraintUse> which) {
      var count = new double[all.size()];
      var of = new double[all.size()];
      for (int i = 0; i < all.size(); i++) {
        Case each = all.get(i);
        List<ConstraintUse> uses = each.uses().stream().filter(which).toList();
        boolean shows = uses.stream().anyMatch(ConstraintUse::applied);
        switch (rate) {
          case HELD -> {
            count[i] = uses.stream().mapToInt(ConstraintUse::held).sum();
            of[i] = uses.stream().mapToInt(ConstraintUse::tested).sum();
          }
          case REFUSED -> {
            count[i] = uses.stream().mapToInt(ConstraintUse::refused).sum();
            of[i] = uses.stream().mapToInt(ConstraintUse::harmless).sum();
          }
          case OVERRIDDEN -> {
            boolean judged = gold.containsKey(each.id());
            of[i] = shows && judged ? 1 : 0;
            count[i] =
                of[i] > 0 && gold.getOrDefault(each.id(), each.lost()) != each.lost() ? 1 : 0;
          }
          case UNCOVERED -> {
            of[i] = shows ? each.contexts().size() : 0;
            count[i] = shows ? uncovered[i] : 0;
          }
        }
      }
      return new Counts(count, of);
    }

    Optional<ClusterBootstrap.Estimate> estimate(ClusterBootstrap.WeightedStatistic statistic) {
      return all.isEmpty()
          ? Optional.empty()
          : new ClusterBootstrap(clusters)
              .estimateWeighted(statistic, RESAMPLES, LEVEL, new SplittableRandom(seed));
    }

    Line line(String name, Constraint.Mode mode, Predicate<ConstraintUse> which) {
      var rates = new EnumMap<Rate, ClusterBootstrap.Estimate>(Rate.class);
      for (Rate rate : Rate.values()) {
        Counts counts = counts(rate, which);
        estimate(counts::share).ifPresent(estimate -> rates.put(rate, estimate));
      }
      int shown =
          (int)
              all.stream()
                  .filter(
                      each -> each.uses().stream().filter(which).anyMatch(ConstraintUse::applied))
                  .count();
      return new Line(name, mode, shown, rates);
    }
  }

  /**
   * Counts.
   *
   * @param uncovered of each transcript, how many of its contexts are
   * @param gold by transcript, whether people say that the governing objective was lost
   */
  static ConstraintRates of(List<Case> all, int[] uncovered, Map<String, Boolean> gold, long seed) {
    var sample = new Sample(all, uncovered, gold, seed);
    var modeOf = new TreeMap<String, Constraint.Mode>();
    all.forEach(each -> each.uses().forEach(use -> modeOf.put(use.constraint(), use.mode())));
    var constraints = new ArrayList<Line>();
    modeOf.forEach(
        (id, mode) -> constraints.add(sample.line(id, mode, use -> use.constraint().equals(id))));
    var modes = new ArrayList<Line>();
    for (Constraint.Mode mode : new TreeSet<>(modeOf.values())) {
      modes.add(sample.line(mode.label(), mode, use -> use.mode() == mode));
    }
    return new ConstraintRates(constraints, modes, modes.size() < 2 ? Map.of() : apart(sample));
  }

  private static Map<Rate, ClusterBootstrap.Estimate> apart(Sample sample) {
    var differences = new EnumMap<Rate, ClusterBootstrap.Estimate>(Rate.class);
    for (Rate rate : Rate.values()) {
      Counts governing = sample.counts(rate, use -> use.mode() == Constraint.Mode.GOVERNING);
      Counts enabling = sample.counts(rate, use -> use.mode() == Constraint.Mode.ENABLING);
      sample
          .estimate(
              weights -> {
                OptionalDouble one = governing.share(weights);
                OptionalDouble other = enabling.share(weights);
                return one.isPresent() && other.isPresent()
                    ? OptionalDouble.of(one.getAsDouble() - other.getAsDouble())
                    : OptionalDouble.empty();
              })
          .ifPresent(estimate -> differences.put(rate, estimate));
    }
    return differences;
  }
}
