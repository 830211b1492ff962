package dev.leeway.charter;

import java.util.List;

/** When a constraint applies, by the ids of the charter's events. */
public sealed interface When {

  /** Returns the ids of the events that it depends on. */
  default List<String> events() {
    return switch (this) {
      case Always always -> List.of();
      case From from -> List.of(from.event());
      case Until until -> List.of(until.event());
      case Between between -> List.of(between.from(), between.until());
    };
  }

  /** At every turn. */
  record Always() implements When {}

  /** From the event on; never where the event does not happen. */
  record From(String event) implements When {}

  /** Until the event; at every turn where the event does not happen. */
  record Until(String event) implements When {}

  /** From one event on until another. */
  record Between(String from, String until) implements When {}
}
