package dev.leeway.objective;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import java.util.ArrayList;
import java.util.List;

/** Writes the ledger of conflicts from services alone: no hidden state, no smoothing. */
final class LedgerBuilder {

  /** A turn enters the ledger from this contest on: below it, the two need not have met. */
  private static final double MET = .5;

  private LedgerBuilder() {}

  static ConflictLedger build(List<ControlFrame> frames, List<TurnEvidence> evidence) {
    var entries = new ArrayList<ConflictLedger.Entry>();
    for (TurnEvidence turn : evidence) {
      for (Contest contest : turn.contests()) {
        if (contest.probability() >= MET && judged(frames, contest)) {
          double first = service(turn, contest.governing());
          double second = service(turn, contest.rival());
          if (first + second > 0) {
            entries.add(
                new ConflictLedger.Entry(
                    turn.turn(), contest.governing(), contest.rival(), first / (first + second)));
          }
        }
      }
    }
    return new ConflictLedger(entries, LedgerStrengths.of(entries));
  }

  private static boolean judged(List<ControlFrame> frames, Contest contest) {
    return frames.stream().anyMatch(frame -> frame.governing().equals(contest.governing()));
  }

  private static double service(TurnEvidence turn, ObjectiveId objective) {
    return turn.services().stream()
        .filter(service -> service.objective().equals(objective))
        .mapToDouble(Service::strength)
        .max()
        .orElse(0);
  }
}
