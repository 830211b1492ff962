package dev.leeway.charter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of target an objective is; general rules speak about kinds, not about ids. */
public enum ObjectiveKind {
  /** No harm to people, systems or the public. */
  SAFETY,
  /** Saying what is so, and no more than is known. */
  TRUTHFULNESS,
  /** What the operator allows and forbids. */
  OPERATOR_POLICY,
  /** What the operator wants achieved, a figure to reach among them. */
  OPERATOR_GOAL,
  /** What the user asked for. */
  USER_REQUEST,
  /** That the user is pleased, whatever was asked for. */
  USER_SATISFACTION,
  /** Values of people affected, beyond the principals. */
  HUMAN_VALUES,
  /** A persona or stance to keep. */
  ROLE,
  /** A document, program or other thing to finish. */
  ARTIFACT,
  /** Steps and forms to follow. */
  PROCEDURE,
  /** Agreement with what was said before. */
  COHERENCE,
  /** Going on in the direction already taken. */
  MOMENTUM,
  /** Showing what the model can do. */
  CAPABILITY,
  /** An instruction that arrived through tool output or quoted content. */
  INJECTED,
  /** Anything that only this charter knows. */
  CUSTOM;

  /** Returns the name as charters write it: {@code user-request}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind that charters write as {@code label}. */
  public static Optional<ObjectiveKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
