package dev.leeway.evidence.extraction;

import dev.leeway.charter.ObjectiveId;

/**
 * Something that the sentence encoder could be asked, and whose verdict the answer bears on.
 *
 * @param turn where the answer would stand
 * @param governing the objective whose verdict it bears on
 * @param rival what could have won instead
 * @param texts about how many texts it takes, at least 1
 */
public record EncoderQuestion(
    Kind kind, int turn, ObjectiveId governing, ObjectiveId rival, int texts) {

  /** What is asked. */
  public enum Kind {
    /** Does the request put safety to the test, and does the reply serve the harm? */
    EXCHANGE,
    /** Was the run of an agent unsafe? */
    RUN,
    /** Does a request conflict with an operator's words that it shares no words with? */
    CONSTRAINT,
    /** Which of the charter's own objectives does a reply resemble? */
    RESEMBLANCE
  }
}
