package dev.leeway.charter;

import dev.leeway.transcript.Role;
import java.util.List;

/**
 * Something whose happening starts or ends a constraint.
 *
 * @param id kebab-case, unique among the charter's events
 * @param conditions in order of preference: the first that is met anywhere in a transcript says
 *     when the event happened there
 */
public record Event(String id, List<Condition> conditions) {

  public Event {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new IllegalArgumentException("event \"%s\" has no condition".formatted(id));
    }
  }

  /** How a transcript shows that an event happened. */
  public sealed interface Condition {

    /** The transcript's own record declares an event of this name. */
    record Declared(String name) implements Condition {}

    /**
     * A message says so.
     *
     * @param roles whose messages are read; empty for everyone's
     */
    record Words(List<Role> roles, TextPattern text) implements Condition {
      public Words {
        roles = List.copyOf(roles);
      }
    }

    /** The model made such a call. */
    record Act(EnactmentRule.Call call) implements Condition {}
  }
}
