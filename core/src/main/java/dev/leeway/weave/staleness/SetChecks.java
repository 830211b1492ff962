package dev.leeway.weave.staleness;

import dev.leeway.weave.TwoSampleTest;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether two sets can be compared at all, and what to bear in mind if so. */
final class SetChecks {

  /** So many contexts a side are enough to place a set, and few enough to compare all pairs. */
  private static final int MOST_CONTEXTS = 1_000;

  private SetChecks() {}

  static void check(List<Case> reference, List<Case> now) {
    int fewest = TwoSampleTest.FEWEST;
    if (reference.size() < fewest || now.size() < fewest) {
      throw new WeaveException(
          ("Too few transcripts: the reference has %d and now has %d; it takes at least %d on each"
                  + " side, and some 50 to see a small change.\nAdd transcripts, or cut the log at"
                  + " another place.")
              .formatted(reference.size(), now.size(), fewest));
    }
    if (words(reference).equals(words(now))) {
      throw new WeaveException(
          ("Both sets say the same: every one of the %d transcripts of now stands in the reference as"
                  + " well.\nGive two sets, or one log with --split-by.")
              .formatted(now.size()));
    }
    if (words(reference).isEmpty() || words(now).isEmpty()) {
      throw new WeaveException(
          "In one of the sets no user and no tool says a word, so there is no context to compare."
              + "\nGive transcripts with the messages that the model answered.");
    }
  }

  static List<String> notes(List<Case> reference, List<Case> now) {
    var notes = new ArrayList<String>();
    Set<String> before = words(reference);
    long again = now.stream().filter(each -> before.contains(words(each))).count();
    if (again > 0) {
      notes.add(
          "%d of the %d transcripts of now say word for word what one of the reference says."
              .formatted(again, now.size()));
    }
    Set<String> tasks = new TreeSet<>(reference.stream().map(Case::task).toList());
    boolean shared = now.stream().anyMatch(each -> tasks.contains(each.task()));
    long named = now.stream().filter(each -> !each.task().equals(each.id())).count();
    if (!shared && named > 0) {
      notes.add(
          "The sets share no task: a distance between them may be between tasks as well as between"
              + " times.");
    }
    return notes;
  }

  /** Keeps as many contexts of each transcript as all of them together may have. */
  static List<Case> thinned(List<Case> cases, List<String> notes, String name) {
    int all = cases.stream().mapToInt(each -> each.contexts().size()).sum();
    if (all <= MOST_CONTEXTS) {
      return cases;
    }
    int each = Math.max(1, MOST_CONTEXTS / cases.size());
    int step = (cases.size() + MOST_CONTEXTS - 1) / MOST_CONTEXTS;
    var kept = new ArrayList<Case>();
    for (int i = 0; i < cases.size(); i++) {
      kept.add(withContexts(cases.get(i), i % step == 0 ? each : 0));
    }
    notes.add(
        "Of %s, %d of %d contexts stand for the rest."
            .formatted(name, kept.stream().mapToInt(one -> one.contexts().size()).sum(), all));
    return kept;
  }

  private static Case withContexts(Case from, int most) {
    int all = from.contexts().size();
    int wanted = Math.min(most, all);
    var some = new ArrayList<Case.CaseContext>();
    for (int i = 0; i < wanted; i++) {
      some.add(from.contexts().get((int) ((long) i * all / wanted)));
    }
    return new Case(
        from.id(),
        from.task(),
        some,
        from.contested(),
        from.held(),
        from.lost(),
        from.lostProbability(),
        from.governing(),
        from.features(),
        from.cues(),
        from.uses());
  }

  private static Set<String> words(List<Case> cases) {
    var words = new TreeSet<String>();
    cases.stream().map(SetChecks::words).filter(said -> !said.isEmpty()).forEach(words::add);
    return words;
  }

  private static String words(Case of) {
    var words = new StringBuilder();
    of.contexts().forEach(each -> words.append(each.context().text()));
    return words.toString();
  }
}
