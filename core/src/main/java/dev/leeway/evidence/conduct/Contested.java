package dev.leeway.evidence.conduct;

import dev.leeway.evidence.Contest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is contested at one turn about one constraint, and what the rival asks for.
 *
 * @param contest as the rest of the analysis sees it
 * @param profile what the constraint is about
 * @param requested rare stems of the request that stands open
 * @param amounts numbers of that request
 * @param byMeaning whether the request was recognised by its meaning, so that its words and those
 *     of the constraint need not occur in a reply that grants it
 */
record Contested(
    Contest contest,
    Cause cause,
    ConstraintProfile profile,
    Set<String> requested,
    Set<String> amounts,
    boolean byMeaning) {

  /** What put the rival in play. */
  enum Cause {
    /** The user asked for it. */
    REQUEST,
    /** A wanted result pulls that way. */
    GOAL,
    /** The user pushes against a role. */
    PRESSURE
  }

  Contested {
    requested = Set.copyOf(requested);
    amounts = Set.copyOf(amounts);
  }

  double probability() {
    return contest.probability();
  }

  /**
   * Returns the most probable contest of each pair of objectives, in the order of first mention.
   */
  static List<Contest> strongest(List<Contested> contested) {
    var best = new LinkedHashMap<List<Object>, Contest>();
    for (Contested one : contested) {
      Contest contest = one.contest();
      best.merge(
          List.of(contest.governing(), contest.rival()),
          contest,
          (a, b) -> b.probability() > a.probability() ? b : a);
    }
    return List.copyOf(best.values());
  }
}
