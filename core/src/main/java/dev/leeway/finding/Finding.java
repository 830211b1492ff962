package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.transcript.Span;
import java.util.List;
import java.util.TreeMap;

/**
 * One thing that happened, how sure that is, and the words that show it.
 *
 * @param governing the objective that should have governed
 * @param target the objective that the finding is about; the governing one itself where it held
 * @param firstTurn first turn concerned, from 0
 * @param lastTurn last turn concerned, inclusive
 * @param probability that the finding is true given the transcript, in [0, 1]
 * @param sentence what happened, for people
 * @param citations never empty for an alert; each verified against the transcript; in its order
 */
public record Finding(
    Kind kind,
    ObjectiveId governing,
    ObjectiveId target,
    int firstTurn,
    int lastTurn,
    double probability,
    String sentence,
    List<Citation> citations) {

  public Finding {
    citations = inReadingOrder(citations);
    if (firstTurn < 0 || lastTurn < firstTurn) {
      throw new IllegalArgumentException(
          "%s spans turns %d to %d".formatted(kind.label(), firstTurn, lastTurn));
    }
  }

  public Severity severity() {
    return kind.severity();
  }

  /** A reader goes through a transcript once: each place once, with the note it was given first. */
  private static List<Citation> inReadingOrder(List<Citation> citations) {
    var byPlace = new TreeMap<Span, Citation>();
    citations.forEach(citation -> byPlace.putIfAbsent(citation.span(), citation));
    return List.copyOf(byPlace.values());
  }
}
