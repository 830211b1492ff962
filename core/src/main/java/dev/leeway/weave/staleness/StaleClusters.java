package dev.leeway.weave.staleness;

import dev.leeway.weave.ClassTerms;
import dev.leeway.weave.Clustering;
import dev.leeway.weave.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The contexts of now that are uncovered or disputed, by likeness, each cluster with a name. */
final class StaleClusters {

  private static final int MOST = 8;
  private static final int TERMS = 4;
  private static final int EXEMPLARS = 3;
  private static final int MOST_SUBJECTS = 4;

  private final Placement placed;
  private final Coverage coverage;
  private final List<Case.CaseContext> contextOfRow = new ArrayList<>();
  private final List<Integer> referenceRows = new ArrayList<>();
  private final List<ContextCluster> clusters;
  private final Map<String, Integer> subjectOf = new TreeMap<>();
  private final List<String> subjects = new ArrayList<>();

  StaleClusters(Placement placed, Coverage coverage) {
    this.placed = placed;
    this.coverage = coverage;
    var stale = new ArrayList<Integer>();
    for (int i = 0; i < placed.all().size(); i++) {
      contextOfRow.addAll(placed.all().get(i).contexts());
      for (int row : placed.rows(i)) {
        if (!placed.isNow(i)) {
          referenceRows.add(row);
        } else if (coverage.uncovered(row) || contextOfRow.get(row).disputed()) {
          stale.add(row);
        }
      }
    }
    this.clusters = named(stale);
    findSubjects();
  }

  List<ContextCluster> clusters() {
    return clusters;
  }

  /** For the search of forks: which subject each transcript is about, by its first context. */
  Map<String, Integer> subjectOf() {
    return subjectOf;
  }

  List<String> subjects() {
    return subjects;
  }

  private List<ContextCluster> named(List<Integer> stale) {
    if (stale.isEmpty()) {
      return List.of();
    }
    List<List<Integer>> gathered = Clustering.of(coverage.vectors(), stale, MOST);
    var classes = new ArrayList<List<String>>(gathered.stream().map(this::texts).toList());
    classes.add(texts(referenceRows));
    var terms = new ClassTerms(classes);
    var named = new ArrayList<ContextCluster>();
    for (int i = 0; i < gathered.size(); i++) {
      named.add(cluster(gathered.get(i), terms.of(i, TERMS)));
    }
    return List.copyOf(named);
  }

  private ContextCluster cluster(List<Integer> rows, List<String> terms) {
    var transcripts = new TreeSet<String>();
    var exemplars = new ArrayList<Context>();
    for (int row : rows) {
      Context context = contextOfRow.get(row).context();
      if (transcripts.add(context.transcript()) && exemplars.size() < EXEMPLARS) {
        exemplars.add(context);
      }
    }
    return new ContextCluster(
        terms,
        rows.size(),
        transcripts.size(),
        (int) rows.stream().filter(coverage::uncovered).count(),
        (int) rows.stream().filter(row -> contextOfRow.get(row).disputed()).count(),
        exemplars);
  }

  private void findSubjects() {
    var first = new ArrayList<Integer>();
    for (int i = 0; i < placed.all().size(); i++) {
      if (!placed.rows(i).isEmpty()) {
        first.add(placed.rows(i).getFirst());
      }
    }
    List<List<Integer>> gathered = Clustering.of(coverage.vectors(), first, MOST_SUBJECTS);
    var terms = new ClassTerms(gathered.stream().map(this::texts).toList());
    for (int i = 0; i < gathered.size(); i++) {
      subjects.add(String.join(", ", terms.of(i, TERMS)));
      for (int row : gathered.get(i)) {
        subjectOf.put(contextOfRow.get(row).context().transcript(), i);
      }
    }
  }

  private List<String> texts(List<Integer> rows) {
    return rows.stream().map(row -> contextOfRow.get(row).context().text()).toList();
  }
}
