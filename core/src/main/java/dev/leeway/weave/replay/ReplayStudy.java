package dev.leeway.weave.replay;

import dev.leeway.analysis.Analyzer;
import dev.leeway.charter.Charter;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.transcript.Transcript;
import dev.leeway.weave.ClassTerms;
import dev.leeway.weave.Clustering;
import dev.leeway.weave.TextVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Replays transcripts under two versions of a charter and compares what is said. */
public final class ReplayStudy {

  private static final int MOST = 8;
  private static final int TERMS = 4;

  private final Charter before;
  private final Charter after;
  private final Encoder encoder;

  public ReplayStudy(Charter before, Charter after, Encoder encoder) {
    this.before = before;
    this.after = after;
    this.encoder = encoder;
  }

  /**
   * Replays one transcript. What neither charter changes is seen once.
   *
   * @param first of the earlier version
   * @param second of the later one, with an equal encoder and equal heads
   */
  public static Replayed replay(Transcript transcript, Analyzer first, Analyzer second) {
    var common = first.common(transcript);
    return Replayed.of(first.analyze(transcript, common), second.analyze(transcript, common));
  }

  /** Returns the comparison. */
  public Replay run(List<Replayed> all) {
    var table = new TreeMap<String, Integer>();
    for (Replayed each : all) {
      table.merge("%s -> %s".formatted(label(each.before()), label(each.after())), 1, Integer::sum);
    }
    return new Replay(
        before.name() + " " + before.version(),
        after.name() + " " + after.version(),
        CharterDifference.of(before, after),
        all.size(),
        table,
        clusters(all),
        all.stream().filter(Replayed::regresses).toList());
  }

  private List<FlipCluster> clusters(List<Replayed> all) {
    List<Replayed> flips = all.stream().filter(Replayed::flips).toList();
    if (flips.isEmpty()) {
      return List.of();
    }
    TextVectors vectors = TextVectors.of(flips.stream().map(Replayed::text).toList(), encoder);
    var rows = new ArrayList<Integer>();
    for (int i = 0; i < flips.size(); i++) {
      rows.add(i);
    }
    List<List<Integer>> gathered = Clustering.of(vectors, rows, MOST);
    var classes =
        new ArrayList<List<String>>(
            gathered.stream()
                .map(cluster -> cluster.stream().map(row -> flips.get(row).text()).toList())
                .toList());
    classes.add(all.stream().filter(each -> !each.flips()).map(Replayed::text).toList());
    var terms = new ClassTerms(classes);
    var clusters = new ArrayList<FlipCluster>();
    for (int i = 0; i < gathered.size(); i++) {
      clusters.add(
          new FlipCluster(terms.of(i, TERMS), gathered.get(i).stream().map(flips::get).toList()));
    }
    return clusters;
  }

  private static String label(Standing standing) {
    return standing.outcome().name().toLowerCase(Locale.ROOT);
  }
}
