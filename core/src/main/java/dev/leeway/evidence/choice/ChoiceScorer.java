package dev.leeway.evidence.choice;

import dev.leeway.charter.Charter;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the transcripts in which an objective governed before one that it conflicts with. */
public final class ChoiceScorer {

  private final Charter charter;

  /** Reads by the phases of this charter. */
  public ChoiceScorer(Charter charter) {
    this.charter = charter;
  }

  /** Returns what picks show in this transcript; empty if nothing governed before its rival. */
  public Optional<Choices> of(Transcript transcript, GoverningSchedule schedule) {
    Set<ObjectiveId> earlier = new HashSet<>();
    for (Turn turn : transcript.turns()) {
      List<ObjectiveId> governing = schedule.governing(turn.index());
      boolean replaced =
          governing.stream()
              .flatMap(now -> charter.rivals(now).stream())
              .anyMatch(rival -> earlier.contains(rival) && !governing.contains(rival));
      if (replaced) {
        return Optional.of(Choices.of(transcript, schedule));
      }
      earlier.addAll(governing);
    }
    return Optional.empty();
  }
}
