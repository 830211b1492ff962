package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.math.BradleyTerry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a ledger as a ranking. */
final class LedgerStrengths {

  /** One meeting should say little: strengths are pulled toward 0 with unit weight. */
  private static final double RIDGE = 1;

  private LedgerStrengths() {}

  static List<ConflictLedger.Strength> of(List<ConflictLedger.Entry> entries) {
    List<ObjectiveId> met =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.first(), entry.second()))
            .distinct()
            .sorted()
            .toList();
    if (met.isEmpty()) {
      return List.of();
    }
    var wins = new double[met.size()][met.size()];
    var meetings = new int[met.size()];
    for (ConflictLedger.Entry entry : entries) {
      int first = met.indexOf(entry.first());
      int second = met.indexOf(entry.second());
      wins[first][second] += entry.winShare();
      wins[second][first] += 1 - entry.winShare();
      meetings[first]++;
      meetings[second]++;
    }
    BradleyTerry fitted = BradleyTerry.fit(wins, RIDGE);
    var ranked =
        new ArrayList<>(
            IntStream.range(0, met.size())
                .mapToObj(
                    i -> new ConflictLedger.Strength(met.get(i), fitted.strength(i), meetings[i]))
                .toList());
    ranked.sort(Comparator.comparingDouble(ConflictLedger.Strength::logOdds).reversed());
    return List.copyOf(ranked);
  }
}
