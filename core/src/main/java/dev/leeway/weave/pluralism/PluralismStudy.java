package dev.leeway.weave.pluralism;

import dev.leeway.charter.Charter;
import dev.leeway.math.ClusterBootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Measures whose values won over a set of transcripts. */
public final class PluralismStudy {

  /** Parts of the course in which control is drawn. */
  static final int PARTS = 10;

  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;

  private final Charter charter;
  private final Positions positions;
  private final int window;
  private final long seed;

  /**
   * @param window turns that make a window, at least 1
   */
  public PluralismStudy(Charter charter, Positions positions, int window, long seed) {
    this.charter = charter;
    this.positions = positions;
    this.window = window;
    this.seed = seed;
  }

  /**
   * Measures.
   *
   * @param steered by transcript, the position that it was asked to take; may be empty
   */
  public Pluralism run(List<Trajectory> all, Map<String, String> steered) {
    var notes = new ArrayList<String>();
    List<Pluralism.Group> groups = groups(all);
    long silent = all.stream().filter(each -> each.served().isEmpty()).count();
    if (silent > 0) {
      notes.add(
          "In %d of %d transcripts nothing was seen to serve anybody; service says nothing of them."
              .formatted(silent, all.size()));
    }
    if (groups.size() < 2) {
      notes.add("Fewer than two stakeholders were in play, so nobody could be left out.");
    }
    var positioned = new PositionMeasures(positions, all, seed);
    List<Pluralism.QuestionShares> questions = positioned.questions();
    return new Pluralism(
        charter.name() + " " + charter.version(),
        all.size(),
        groups,
        gap(all, groups),
        temporal(all),
        control(all),
        positions.isEmpty() ? Optional.empty() : positioned.overton(),
        positioned.steering(steered),
        questions,
        positioned.agreement(questions),
        positioned.loss(questions),
        notes);
  }

  private List<Pluralism.Group> groups(List<Trajectory> all) {
    var names = new TreeSet<String>();
    all.forEach(each -> each.served().forEach(row -> names.addAll(row.keySet())));
    var groups = new ArrayList<Pluralism.Group>();
    for (String name : names) {
      double[] values = services(all, name);
      int transcripts = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
      Means.of(values, Means.byTask(all), seed)
          .ifPresent(each -> groups.add(new Pluralism.Group(name, transcripts, each)));
    }
    groups.sort(Comparator.comparingDouble((Pluralism.Group each) -> each.service().value()));
    return groups;
  }

  /** Mean over turns, one a transcript; NaN where the stakeholder is not in play. */
  private static double[] services(List<Trajectory> all, String stakeholder) {
    return all.stream()
        .mapToDouble(
            each ->
                each.served().stream()
                    .filter(row -> row.containsKey(stakeholder))
                    .mapToDouble(row -> row.getOrDefault(stakeholder, 0.0))
                    .average()
                    .orElse(Double.NaN))
        .toArray();
  }

  private Optional<ClusterBootstrap.Estimate> gap(
      List<Trajectory> all, List<Pluralism.Group> groups) {
    if (groups.size() < 2) {
      return Optional.empty();
    }
    List<double[]> services =
        groups.stream().map(each -> services(all, each.stakeholder())).toList();
    return Means.byTask(all)
        .estimateWeighted(
            weights -> gap(services, weights), RESAMPLES, LEVEL, new SplittableRandom(seed));
  }

  private static OptionalDouble gap(List<double[]> services, int[] weights) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] each : services) {
      OptionalDouble mean = Means.weighted(each, weights);
      if (mean.isEmpty()) {
        return mean;
      }
      least = Math.min(least, mean.getAsDouble());
      most = Math.max(most, mean.getAsDouble());
    }
    return OptionalDouble.of(most - least);
  }

  private List<Pluralism.TemporalLine> temporal(List<Trajectory> all) {
    var lines = new ArrayList<Pluralism.TemporalLine>();
    List<double[][]> services = all.stream().map(PluralismStudy::matrix).toList();
    for (Times times : Times.values()) {
      for (Welfare welfare : Welfare.values()) {
        double[] values =
            services.stream()
                .mapToDouble(each -> Temporal.of(each, welfare, times, window).orElse(Double.NaN))
                .toArray();
        Means.of(values, Means.byTask(all), seed)
            .ifPresent(each -> lines.add(new Pluralism.TemporalLine(times, welfare, each)));
      }
    }
    return lines;
  }

  /** Shape (turns, stakeholders); without a row where fewer than two are in play. */
  private static double[][] matrix(Trajectory of) {
    boolean several = !of.served().isEmpty() && of.served().getFirst().size() > 1;
    return several
        ? of.served().stream()
            .map(row -> row.values().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new)
        : new double[0][];
  }

  private static Pluralism.Control control(List<Trajectory> all) {
    List<SortedMap<String, Double>> parts = new ArrayList<>();
    var counts = new int[PARTS];
    for (int part = 0; part < PARTS; part++) {
      parts.add(new TreeMap<>());
    }
    var names = new TreeSet<String>();
    for (Trajectory each : all) {
      int turns = each.control().size();
      for (int turn = 0; turn < turns; turn++) {
        // A short transcript fills several parts with each of its turns.
        int from = turn * PARTS / turns;
        int to = Math.max(from + 1, (turn + 1) * PARTS / turns);
        for (int part = from; part < to; part++) {
          counts[part]++;
          for (Map.Entry<String, Double> share : each.control().get(turn).entrySet()) {
            parts.get(part).merge(share.getKey(), share.getValue(), Double::sum);
            names.add(share.getKey());
          }
        }
      }
    }
    var shares = new ArrayList<List<Double>>();
    for (String name : names) {
      var row = new ArrayList<Double>();
      for (int part = 0; part < PARTS; part++) {
        row.add(counts[part] == 0 ? 0 : parts.get(part).getOrDefault(name, 0.0) / counts[part]);
      }
      shares.add(row);
    }
    return new Pluralism.Control(List.copyOf(names), shares);
  }
}
