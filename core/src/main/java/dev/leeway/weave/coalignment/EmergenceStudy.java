package dev.leeway.weave.coalignment;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether values form among those who interact instead of being put there: a stable winner that
 * nobody instructed, and that carries over to a setting that was held out.
 */
public final class EmergenceStudy {

  /** Transcripts that a setting needs to be held out. */
  public static final int FEWEST = 5;

  private static final int DEALINGS = 199;
  private static final double ROUNDING = 1e-12;

  private final List<ObjectiveId> candidates;
  private final long seed;

  /**
   * @param charter its objectives that no constraint names are those that can form
   */
  public EmergenceStudy(Charter charter, long seed) {
    List<ObjectiveId> instructed =
        charter.constraints().stream().map(Constraint::objective).toList();
    this.candidates =
        charter.objectives().stream()
            .map(Objective::id)
            .filter(id -> !instructed.contains(id))
            .toList();
    this.seed = seed;
  }

  /** Looks at all transcripts. */
  public Emergence run(List<Formation> all) {
    SortedMap<String, List<Formation>> settings = settings(all);
    List<Emergence.Count> counts = counts(all);
    if (settings.size() < 2) {
      return new Emergence(
          all.size(),
          counts,
          Optional.empty(),
          ("Not derivable: whether it carries over takes two settings (task sets) of %d transcripts"
                  + " or more; here %d.")
              .formatted(FEWEST, settings.size()));
    }
    if (candidates.size() < 2) {
      return new Emergence(
          all.size(),
          counts,
          Optional.empty(),
          "Not derivable: the charter names %d objective that no constraint asks for; it takes two, so"
                  .formatted(candidates.size())
              + " that one could have formed instead of the other.");
    }
    if (counts.isEmpty()) {
      return new Emergence(
          all.size(),
          counts,
          Optional.empty(),
          "In no transcript did an objective win for good that nobody had asked for.");
    }
    Emergence.Transfer transfer = transfer(settings);
    return new Emergence(
        all.size(),
        counts,
        Optional.of(transfer),
        transfer.p() <= .05
            ? "What forms in some settings forms in the one held out, too."
            : "That it carries over is not shown.");
  }

  private static SortedMap<String, List<Formation>> settings(List<Formation> all) {
    var settings = new TreeMap<String, List<Formation>>();
    for (Formation each : all) {
      if (!each.setting().isEmpty()) {
        settings.computeIfAbsent(each.setting(), name -> new ArrayList<>()).add(each);
      }
    }
    settings.values().removeIf(each -> each.size() < FEWEST);
    return settings;
  }

  private static List<Emergence.Count> counts(List<Formation> all) {
    var onsets = new TreeMap<String, List<Formation.Formed>>();
    for (Formation each : all) {
      each.formed()
          .ifPresent(
              formed ->
                  onsets
                      .computeIfAbsent(formed.objective().name(), name -> new ArrayList<>())
                      .add(formed));
    }
    var counts = new ArrayList<Emergence.Count>();
    for (List<Formation.Formed> each : onsets.values()) {
      int[] turns = each.stream().mapToInt(Formation.Formed::onset).sorted().toArray();
      double median = (turns[(turns.length - 1) / 2] + turns[turns.length / 2]) / 2.0;
      counts.add(new Emergence.Count(each.getFirst().objective(), turns.length, median));
    }
    counts.sort(Comparator.comparingInt(Emergence.Count::transcripts).reversed());
    return counts;
  }

  private Emergence.Transfer transfer(Map<String, List<Formation>> settings) {
    var formed = new ArrayList<int[]>();
    int transcripts = 0;
    for (List<Formation> each : settings.values()) {
      formed.add(byCandidate(each));
      transcripts += each.size();
    }
    double observed = (double) carried(formed) / transcripts;
    var random = new SplittableRandom(seed);
    double sum = 0;
    int reached = 1;
    for (int n = 0; n < DEALINGS; n++) {
      List<int[]> dealt = formed.stream().map(each -> dealt(each, random)).toList();
      double share = (double) carried(dealt) / transcripts;
      sum += share;
      reached += share >= observed - ROUNDING ? 1 : 0;
    }
    return new Emergence.Transfer(
        settings.size(), observed, sum / DEALINGS, (double) reached / (DEALINGS + 1));
  }

  private int[] byCandidate(List<Formation> setting) {
    var counts = new int[candidates.size()];
    for (Formation each : setting) {
      int place = each.formed().map(formed -> candidates.indexOf(formed.objective())).orElse(-1);
      if (place >= 0) {
        counts[place]++;
      }
    }
    return counts;
  }

  /** Over the settings: how often the favourite of all others formed; none formed, none carried. */
  private static int carried(Collection<int[]> settings) {
    int carried = 0;
    for (int[] held : settings) {
      var elsewhere = new int[held.length];
      for (int[] other : settings) {
        for (int k = 0; k < held.length && other != held; k++) {
          elsewhere[k] += other[k];
        }
      }
      int favourite = 0;
      for (int k = 1; k < held.length; k++) {
        favourite = elsewhere[k] > elsewhere[favourite] ? k : favourite;
      }
      carried += elsewhere[favourite] > 0 ? held[favourite] : 0;
    }
    return carried;
  }

  private static int[] dealt(int[] counts, SplittableRandom random) {
    var some = new ArrayList<Integer>(Arrays.stream(counts).boxed().toList());
    for (int i = some.size() - 1; i > 0; i--) {
      Collections.swap(some, i, random.nextInt(i + 1));
    }
    return some.stream().mapToInt(Integer::intValue).toArray();
  }
}
