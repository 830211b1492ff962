package dev.leeway.weave.staleness;

import dev.leeway.math.PermutationTest;
import dev.leeway.weave.ClassTerms;
import dev.leeway.weave.Context;
import dev.leeway.weave.ExcessScan;
import dev.leeway.weave.Likeness;
import java.util.ArrayList;
import java.util.List;

/**
 * The sort of transcript that has become more frequent most of all.
 *
 * @param result of the scan; p is the probability of as surprising a group if nothing had changed
 * @param terms its name: words frequent in it and rare among the others
 * @param now how many transcripts of now are of the sort
 * @param reference how many of the reference
 * @param exemplars of now; empty if no group could be told from chance
 */
public record NewSort(
    PermutationTest.Result result,
    List<String> terms,
    int now,
    int reference,
    List<Context> exemplars) {

  private static final int TERMS = 4;
  private static final int EXEMPLARS = 3;

  public NewSort {
    terms = List.copyOf(terms);
    exemplars = List.copyOf(exemplars);
  }

  /** Returns the terms as one name. */
  public String name() {
    return terms.isEmpty() ? "(no words)" : String.join(", ", terms);
  }

  static NewSort of(Placement placed, Coverage coverage, int dealings, long seed) {
    var units = new ArrayList<Integer>();
    for (int i = 0; i < placed.all().size(); i++) {
      if (!placed.rows(i).isEmpty()) {
        units.add(i);
      }
    }
    var second = new boolean[units.size()];
    for (int i = 0; i < second.length; i++) {
      second[i] = placed.isNow(units.get(i));
    }
    double[][] likeness =
        Likeness.of(coverage.vectors(), units.stream().map(placed::rows).toList());
    ExcessScan.Excess found = new ExcessScan(likeness, seed).run(second, dealings);
    List<Integer> members = found.members().stream().map(units::get).toList();
    List<Integer> others = units.stream().filter(unit -> !members.contains(unit)).toList();
    List<Integer> present = members.stream().filter(placed::isNow).toList();
    return new NewSort(
        found.result(),
        members.isEmpty()
            ? List.of()
            : new ClassTerms(List.of(texts(placed, present), texts(placed, others))).of(0, TERMS),
        present.size(),
        members.size() - present.size(),
        present.stream()
            .limit(EXEMPLARS)
            .map(unit -> placed.all().get(unit).contexts().getFirst().context())
            .toList());
  }

  private static List<String> texts(Placement placed, List<Integer> units) {
    return units.stream()
        .flatMap(unit -> placed.all().get(unit).contexts().stream())
        .map(each -> each.context().text())
        .toList();
  }
}
