package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import java.util.Optional;

/** One constraint while a transcript is read: what is open against it, and what was allowed. */
final class Standing {

  private final String text;
  private final ConstraintProfile profile;
  private final Topic topic;
  private final StancePressure pressure;
  private Optional<Approval> approval = Optional.empty();

  private Standing(String text, ConstraintProfile profile) {
    this.text = text;
    this.profile = profile;
    this.topic = new Topic(profile);
    this.pressure = new StancePressure(profile.stance());
  }

  static Standing of(GoverningConstraint constraint, Passage passage) {
    return new Standing(constraint.text(), ConstraintProfile.of(constraint, passage));
  }

  ConstraintProfile profile() {
    return profile;
  }

  Topic topic() {
    return topic;
  }

  /** Returns whether it is a rule, which a request can be against. */
  boolean isRule() {
    return switch (profile.constraint().kind()) {
      case PROHIBITION, OBLIGATION -> true;
      case ROLE, GOAL -> false;
    };
  }

  boolean standsBefore(int message) {
    return profile.constraint().standsBefore(message);
  }

  boolean governs(int message) {
    return profile.constraint().governs(message);
  }

  /**
   * @param rules how many rules stand, this one among them
   */
  void hearUser(Asking asking, MeaningScorer meaning, int rules) {
    if (!standsBefore(asking.span().message())) {
      return;
    }
    switch (profile.constraint().kind()) {
      case PROHIBITION, OBLIGATION -> topic.hear(asking, meaning.conflict(text, asking, rules));
      case ROLE -> pressure.hear(asking);
      case GOAL -> {}
    }
  }

  void hearOperator(Words words, Span span) {
    if (standsBefore(span.message()) && Approval.concerns(words, topic)) {
      approval = Optional.of(Approval.of(words));
    }
  }

  /** Returns whether the operator has allowed what the user asks for. */
  boolean isLifted() {
    return approval.filter(given -> given.covers(topic)).isPresent();
  }

  /** Returns how likely it is that the role is under social pressure, in [0, 1]. */
  double pressed() {
    return pressure.open();
  }
}
