package dev.leeway.measure.concept;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.objective.ConflictLedger;
import java.util.ArrayList;
import java.util.List;

/**
 * How the governing objective and one rival fared whenever they met.
 *
 * @param won turns that the governing objective won
 * @param lost turns that the rival won
 * @param tied turns with a winner's share of neither
 */
record Meetings(ObjectiveId rival, List<Integer> won, List<Integer> lost, List<Integer> tied) {

  Meetings {
    won = List.copyOf(won);
    lost = List.copyOf(lost);
    tied = List.copyOf(tied);
  }

  /** The meetings with each rival, in the order of the states. */
  static List<Meetings> of(Scene scene) {
    return scene.rivals().stream()
        .map(rival -> with(scene, rival))
        .filter(each -> each.count() > 0)
        .toList();
  }

  private static Meetings with(Scene scene, ObjectiveId rival) {
    double wins = scene.thresholds().control();
    var won = new ArrayList<Integer>();
    var lost = new ArrayList<Integer>();
    var tied = new ArrayList<Integer>();
    for (ConflictLedger.Entry entry : scene.ledger().entries()) {
      if (entry.first().equals(scene.governing()) && entry.second().equals(rival)) {
        double share = entry.winShare();
        (share >= wins ? won : share <= 1 - wins ? lost : tied).add(entry.turn());
      }
    }
    return new Meetings(rival, won, lost, tied);
  }

  int count() {
    return won.size() + lost.size() + tied.size();
  }

  /** How often the governing objective won, a tie as half. */
  double wins() {
    return won.size() + tied.size() / 2.0;
  }

  List<Integer> turns() {
    var turns = new ArrayList<Integer>(won);
    turns.addAll(lost);
    turns.addAll(tied);
    return turns.stream().distinct().sorted().toList();
  }
}
