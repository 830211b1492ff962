package dev.leeway.evidence;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import java.util.List;

/** What one scorer of enacted conduct says of one turn under one governing objective. */
public sealed interface Reading {

  /** Returns the scorer's stable name, for example {@code provenance.action}. */
  String scorer();

  /** Returns the governing objective that the question was asked about. */
  ObjectiveId governing();

  /**
   * The scorer's answer: the target that won this turn is one of {@code supported} with this
   * probability.
   *
   * @param probability calibrated P(winner in supported | what the scorer saw), in (0, 1)
   * @param baseRate P(winner in supported) before looking, in (0, 1); pooling uses the ratio
   * @param spans what the scorer saw, for citation
   * @param reason one clause for people
   */
  record Present(
      String scorer,
      CorrelationGroup group,
      ObjectiveId governing,
      List<ObjectiveId> supported,
      double probability,
      double baseRate,
      List<Span> spans,
      String reason)
      implements Reading {

    public Present {
      supported = List.copyOf(supported);
      spans = List.copyOf(spans);
      if (!(probability > 0 && probability < 1 && baseRate > 0 && baseRate < 1)) {
        throw new IllegalArgumentException(
            "%s: probability %s and base rate %s, expected both in (0, 1)"
                .formatted(scorer, probability, baseRate));
      }
    }
  }

  /** The scorer could not answer; this moves no belief and is counted. */
  record Absent(String scorer, ObjectiveId governing, Reason reason) implements Reading {}

  /** Why a reading is absent. */
  enum Reason {
    /** The turn has nothing that this scorer reads. */
    NOT_APPLICABLE,
    /** The sentence encoder was switched off or is not installed. */
    NO_ENCODER,
    /** The text was longer than the scorer's declared limit. */
    TOO_LONG,
    /** The sentence encoder was there, and its budget was better spent on other texts. */
    LEFT_OUT
  }
}
