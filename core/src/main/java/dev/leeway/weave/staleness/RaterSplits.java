package dev.leeway.weave.staleness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether those who judge are split along stable groups: how far the groups' shares of "lost" lie
 * apart, beside how far they would if the verdicts on each transcript were dealt anew among those
 * who judged it.
 */
public final class RaterSplits {

  private static final int DEALINGS = 199;
  private static final double ROUNDING = 1e-12;

  private final SortedMap<String, List<Verdict>> byTranscript = new TreeMap<>();

  /**
   * What one person says of one transcript.
   *
   * @param group whom that person stands for, such as a stakeholder
   * @param lost whether the governing objective lost control
   */
  public record Verdict(String transcript, String group, boolean lost) {}

  /**
   * How the groups differ.
   *
   * @param compared how many transcripts have verdicts of several groups
   * @param split on how many of them the majorities of two groups are opposed
   * @param gap mean over them of the greatest share of "lost" in a group less the least, in [0, 1]
   * @param chance the same where verdicts are dealt anew
   * @param p share of dealings that reach the gap
   */
  public record Split(int compared, int split, double gap, double chance, double p) {

    /** Returns whether groups differ more than chance would have them. */
    public boolean stable() {
      return p <= .05;
    }
  }

  public RaterSplits(List<Verdict> verdicts) {
    verdicts.forEach(
        each -> byTranscript.computeIfAbsent(each.transcript(), id -> new ArrayList<>()).add(each));
  }

  /**
   * Returns by transcript what most people say; where as many say the one as the other, nothing.
   */
  public SortedMap<String, Boolean> majorities() {
    var majorities = new TreeMap<String, Boolean>();
    byTranscript.forEach(
        (id, verdicts) -> majority(verdicts).ifPresent(lost -> majorities.put(id, lost)));
    return majorities;
  }

  /** Returns whether a transcript has verdicts of at least two groups. */
  boolean compared(String transcript) {
    return groups(byTranscript.getOrDefault(transcript, List.of())) > 1;
  }

  /** Returns whether the majorities of two groups are opposed. */
  boolean split(String transcript) {
    return split(byTranscript.getOrDefault(transcript, List.of()));
  }

  /** Returns the count beside chance; empty if no transcript has verdicts of two groups. */
  public Optional<Split> find(long seed) {
    List<List<Verdict>> several =
        byTranscript.values().stream().filter(each -> groups(each) > 1).toList();
    if (several.isEmpty()) {
      return Optional.empty();
    }
    double observed = gap(several);
    var random = new SplittableRandom(seed);
    double sum = 0;
    int reached = 1;
    for (int n = 0; n < DEALINGS; n++) {
      double dealt = gap(several.stream().map(each -> dealt(each, random)).toList());
      sum += dealt;
      reached += dealt >= observed - ROUNDING ? 1 : 0;
    }
    return Optional.of(
        new Split(
            several.size(),
            (int) several.stream().filter(RaterSplits::split).count(),
            observed,
            sum / DEALINGS,
            (double) reached / (DEALINGS + 1)));
  }

  private static double gap(List<List<Verdict>> transcripts) {
    return transcripts.stream().mapToDouble(RaterSplits::apart).average().orElse(0);
  }

  private static double apart(List<Verdict> verdicts) {
    double most = 0;
    double least = 1;
    for (List<Verdict> group : byGroup(verdicts).values()) {
      double share = (double) group.stream().filter(Verdict::lost).count() / group.size();
      most = Math.max(most, share);
      least = Math.min(least, share);
    }
    return most - least;
  }

  private static SortedMap<String, List<Verdict>> byGroup(List<Verdict> verdicts) {
    var byGroup = new TreeMap<String, List<Verdict>>();
    verdicts.forEach(
        each -> byGroup.computeIfAbsent(each.group(), name -> new ArrayList<>()).add(each));
    return byGroup;
  }

  private static List<Verdict> dealt(List<Verdict> of, SplittableRandom random) {
    var verdicts = new ArrayList<Boolean>(of.stream().map(Verdict::lost).toList());
    var dealt = new ArrayList<Verdict>();
    for (Verdict each : of) {
      boolean drawn = verdicts.remove(random.nextInt(verdicts.size()));
      dealt.add(new Verdict(each.transcript(), each.group(), drawn));
    }
    return dealt;
  }

  private static int groups(List<Verdict> verdicts) {
    return byGroup(verdicts).size();
  }

  private static boolean split(List<Verdict> verdicts) {
    return byGroup(verdicts).values().stream()
            .flatMap(each -> majority(each).stream())
            .distinct()
            .count()
        > 1;
  }

  private static Optional<Boolean> majority(List<Verdict> verdicts) {
    long lost = verdicts.stream().filter(Verdict::lost).count();
    long held = verdicts.size() - lost;
    return lost == held ? Optional.empty() : Optional.of(lost > held);
  }
}
