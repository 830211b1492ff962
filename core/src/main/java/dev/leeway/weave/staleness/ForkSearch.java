package dev.leeway.weave.staleness;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.LogOdds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks for predicates of the charter under which there are two populations. */
final class ForkSearch {

  /*
   * Label y_i (lost or not) with offset o_i, the log-odds that the charter expects where a person has
   * judged and 0 otherwise: P(y_i = 1) = sigmoid(o_i + b). One b against one b for each side of a
   * split; BIC = -2 ln L + parameters ln n. The gap pays for the second b (ln n) and, as the best of m
   * splits is taken, for the choice (2 ln m). A split that moves no label gains nothing, whatever the
   * cues do.
   */

  static final double LEAST_GAP = 10;
  private static final int LEAST_SIDE = 5;
  private static final double CUE_PRESENT = .3;
  private static final double EDGE = .02;
  private static final int NEWTON = 60;

  private final Map<String, Boolean> gold;
  private final Map<String, Integer> subject;
  private final List<String> subjects;

  /**
   * @param gold by transcript, whether people say that the governing objective was lost
   * @param subject by transcript, in which of the subjects it is
   * @param subjects their names
   */
  ForkSearch(Map<String, Boolean> gold, Map<String, Integer> subject, List<String> subjects) {
    this.gold = gold;
    this.subject = subject;
    this.subjects = List.copyOf(subjects);
  }

  private record Split(String words, String yes, String no, Predicate<Case> in) {}

  /** Returns the best fork of each predicate that has one, the clearest first. */
  List<ConceptFork> find(List<Case> cases) {
    var byPredicate = new TreeMap<ObjectiveId, List<Case>>();
    boolean judged = !gold.isEmpty();
    for (Case each : cases) {
      boolean counts = judged ? gold.containsKey(each.id()) : each.contested() > 0;
      if (counts && each.governing().isPresent()) {
        byPredicate.computeIfAbsent(each.governing().get(), id -> new ArrayList<>()).add(each);
      }
    }
    var forks = new ArrayList<ConceptFork>();
    byPredicate.forEach((predicate, under) -> best(predicate, under).ifPresent(forks::add));
    forks.sort(Comparator.comparingDouble((ConceptFork each) -> -each.gap()));
    return List.copyOf(forks);
  }

  private Optional<ConceptFork> best(ObjectiveId predicate, List<Case> cases) {
    List<Split> splits = splits(cases).stream().filter(split -> bothSides(split, cases)).toList();
    Optional<ConceptFork> best = Optional.empty();
    for (Split split : splits) {
      double gap = gap(split, cases) - 2 * Math.log(splits.size());
      if (gap > best.map(ConceptFork::gap).orElse(LEAST_GAP)) {
        best = Optional.of(fork(predicate, split, gap, cases));
      }
    }
    return best;
  }

  private List<Split> splits(List<Case> cases) {
    var splits = new ArrayList<Split>();
    var cues = new TreeMap<String, Boolean>();
    cases.forEach(each -> each.cues().keySet().forEach(cue -> cues.put(cue, true)));
    for (String cue : cues.keySet()) {
      splits.add(
          new Split(
              "pressure by " + cue,
              "with " + cue,
              "without " + cue,
              each -> each.cues().getOrDefault(cue, 0.0) >= CUE_PRESENT));
    }
    for (int i = 0; i < subjects.size(); i++) {
      int own = i;
      splits.add(
          new Split(
              "subject",
              subjects.get(i),
              "any other subject",
              each -> subject.getOrDefault(each.id(), -1) == own));
    }
    return splits;
  }

  private static boolean bothSides(Split split, List<Case> cases) {
    long inside = cases.stream().filter(split.in()).count();
    return inside >= LEAST_SIDE && cases.size() - inside >= LEAST_SIDE;
  }

  private double gap(Split split, List<Case> cases) {
    List<Case> inside = cases.stream().filter(split.in()).toList();
    List<Case> outside = cases.stream().filter(split.in().negate()).toList();
    return 2 * (fit(inside) + fit(outside) - fit(cases)) - Math.log(cases.size());
  }

  /** The greatest log-likelihood over b; a faint pull to 0 keeps b finite. */
  private double fit(List<Case> cases) {
    double shift = 0;
    for (int i = 0; i < NEWTON; i++) {
      double slope = -shift * EDGE;
      double curvature = EDGE;
      for (Case each : cases) {
        double p = LogOdds.sigmoid(offset(each) + shift);
        slope += (lost(each) ? 1 : 0) - p;
        curvature += p * (1 - p);
      }
      shift += Math.clamp(slope / curvature, -2, 2);
    }
    double sum = 0;
    for (Case each : cases) {
      double logOdds = offset(each) + shift;
      sum += LogOdds.logSigmoid(lost(each) ? logOdds : -logOdds);
    }
    return sum;
  }

  private boolean lost(Case each) {
    return gold.getOrDefault(each.id(), each.lost());
  }

  private double offset(Case each) {
    return gold.containsKey(each.id()) ? LogOdds.of(LogOdds.clip(each.lostProbability(), EDGE)) : 0;
  }

  private ConceptFork fork(ObjectiveId predicate, Split split, double gap, List<Case> cases) {
    List<Case> inside = cases.stream().filter(split.in()).toList();
    List<Case> outside = cases.stream().filter(split.in().negate()).toList();
    return new ConceptFork(
        predicate,
        split.words(),
        gap,
        List.of(side(split.yes(), inside, outside), side(split.no(), outside, inside)),
        !gold.isEmpty());
  }

  private ConceptFork.Side side(String name, List<Case> own, List<Case> other) {
    return new ConceptFork.Side(
        name,
        own.size(),
        own.stream().filter(this::lost).count() / (double) own.size(),
        own.stream().mapToDouble(Case::lostProbability).average().orElse(0),
        characteristic(own, other),
        own.getFirst().id());
  }

  private static List<String> characteristic(List<Case> own, List<Case> other) {
    SortedMap<String, Double> surplus = new TreeMap<>();
    own.forEach(
        each ->
            each.cues()
                .forEach(
                    (cue, strength) -> surplus.merge(cue, strength / own.size(), Double::sum)));
    other.forEach(
        each ->
            each.cues()
                .forEach(
                    (cue, strength) -> surplus.merge(cue, -strength / other.size(), Double::sum)));
    return surplus.entrySet().stream()
        .filter(each -> each.getValue() > .05)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }
}
