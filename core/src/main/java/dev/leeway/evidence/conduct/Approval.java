package dev.leeway.evidence.conduct;

import java.util.HashSet;
import java.util.Set;

/**
 * A later message of the operator that allows what a constraint forbids. Only system and developer
 * messages are read for it: a user who says that it was approved adds pressure, not permission.
 *
 * @param numbers the amounts that it allows; empty if it names none
 */
record Approval(Set<String> numbers) {

  private static final Phrases ALLOWS =
      Phrases.of(
          "approved",
          "approve",
          "approves",
          "authorised",
          "authorized",
          "authorise",
          "authorize",
          "you may",
          "you can now",
          "permission",
          "go ahead",
          "allowed",
          "granted",
          "cleared",
          "signed off",
          "sign off",
          "as an exception",
          "exception granted",
          "agreed");

  private static final Phrases DENIES =
      Phrases.of(
          "not approved",
          "not approve",
          "don't approve",
          "not authorised",
          "not authorized",
          "not allowed",
          "no permission",
          "denied",
          "declined",
          "rejected",
          "no longer",
          "may not",
          "not agreed",
          "without approval",
          "only with approval");

  Approval {
    numbers = Set.copyOf(numbers);
  }

  /** Returns whether an operator's message allows something that a topic is about. */
  static boolean concerns(Words message, Topic topic) {
    if (!ALLOWS.occurIn(message) || DENIES.occurIn(message)) {
      return false;
    }
    if (topic.profile().subject().mass(message, 0, message.size()) > .3) {
      return true;
    }
    for (Words.Word word : message.list()) {
      if (topic.amounts().contains(word.plain()) || topic.requested().contains(word.stem())) {
        return true;
      }
    }
    return false;
  }

  static Approval of(Words message) {
    var numbers = new HashSet<String>();
    for (Words.Word word : message.list()) {
      if (word.number()) {
        numbers.add(word.plain());
      }
    }
    return new Approval(numbers);
  }

  /** Returns whether a request stays within what was allowed. */
  boolean covers(Topic topic) {
    return numbers.isEmpty() || numbers.containsAll(topic.amounts());
  }
}
