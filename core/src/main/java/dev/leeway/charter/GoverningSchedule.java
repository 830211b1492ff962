package dev.leeway.charter;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of a charter's constraints apply at each turn of one transcript. */
public final class GoverningSchedule {

  /*
   * An event takes effect at a message: a declared event at the message it is declared before,
   * words in message m at m + 1, a call at the message after the results that follow it. A turn is
   * after the event if the model's message is at or after that one.
   */

  private static final int NEVER = Integer.MAX_VALUE;

  private final List<List<Constraint>> byTurn;
  private final SortedMap<String, Integer> effectiveFrom;

  private GoverningSchedule(
      List<List<Constraint>> byTurn, SortedMap<String, Integer> effectiveFrom) {
    this.byTurn = List.copyOf(byTurn);
    this.effectiveFrom = Collections.unmodifiableSortedMap(effectiveFrom);
  }

  /** Returns the schedule of a transcript. */
  public static GoverningSchedule of(Charter charter, Transcript transcript) {
    List<Turn> turns = transcript.turns();
    SortedMap<String, Integer> effectiveFrom = new TreeMap<>();
    for (Event event : charter.events()) {
      effectiveFrom.put(event.id(), effectiveFrom(event, transcript, turns));
    }
    List<Constraint> ordered = ordered(charter);
    List<List<Constraint>> byTurn = new ArrayList<>();
    for (Turn turn : turns) {
      byTurn.add(
          ordered.stream()
              .filter(constraint -> applies(constraint.when(), turn.message(), effectiveFrom))
              .toList());
    }
    return new GoverningSchedule(byTurn, effectiveFrom);
  }

  /** Returns how many turns there are. */
  public int turns() {
    return byTurn.size();
  }

  /**
   * Returns the constraints that apply at a turn: greatest priority first; among equals, the source
   * that the lattice puts higher, then the charter's order.
   */
  public List<Constraint> constraints(int turn) {
    return byTurn.get(turn);
  }

  /** Returns the objectives that should be in control at a turn, the first one first. */
  public List<ObjectiveId> governing(int turn) {
    return constraints(turn).stream()
        .filter(constraint -> constraint.mode() == Constraint.Mode.GOVERNING)
        .map(Constraint::objective)
        .distinct()
        .toList();
  }

  /**
   * Returns the index of the first message after an event; it may be one past the last message.
   *
   * @return empty if the event does not happen in this transcript
   */
  public OptionalInt effectiveFrom(String event) {
    int message = effectiveFrom.getOrDefault(event, NEVER);
    return message == NEVER ? OptionalInt.empty() : OptionalInt.of(message);
  }

  private static List<Constraint> ordered(Charter charter) {
    return charter.constraints().stream()
        .sorted(
            Comparator.comparingInt(Constraint::priority)
                .reversed()
                .thenComparingInt(
                    each -> charter.lattice().rank(each.source()).orElse(Integer.MAX_VALUE)))
        .toList();
  }

  private static boolean applies(When when, int message, SortedMap<String, Integer> from) {
    return switch (when) {
      case When.Always always -> true;
      case When.From since -> message >= from.getOrDefault(since.event(), NEVER);
      case When.Until until -> message < from.getOrDefault(until.event(), NEVER);
      case When.Between between ->
          message >= from.getOrDefault(between.from(), NEVER)
              && message < from.getOrDefault(between.until(), NEVER);
    };
  }

  private static int effectiveFrom(Event event, Transcript transcript, List<Turn> turns) {
    for (Event.Condition condition : event.conditions()) {
      int message =
          switch (condition) {
            case Event.Condition.Declared declared -> declared(declared, transcript);
            case Event.Condition.Words words -> said(words, transcript);
            case Event.Condition.Act act -> done(act, transcript, turns);
          };
      if (message != NEVER) {
        return message;
      }
    }
    return NEVER;
  }

  private static int declared(Event.Condition.Declared condition, Transcript transcript) {
    return transcript.events().stream()
        .filter(event -> event.name().equals(condition.name()))
        .mapToInt(event -> event.beforeMessage())
        .min()
        .orElse(NEVER);
  }

  private static int said(Event.Condition.Words words, Transcript transcript) {
    for (Message message : transcript.messages()) {
      boolean read = words.roles().isEmpty() || words.roles().contains(message.role());
      if (read && message.parts().stream().anyMatch(part -> says(part, words.text()))) {
        return message.index() + 1;
      }
    }
    return NEVER;
  }

  /** Private reasoning and calls are not words to anybody. */
  private static boolean says(Part part, TextPattern text) {
    return switch (part) {
      case Part.Text said -> text.occursIn(said.text());
      case Part.Refusal said -> text.occursIn(said.text());
      case Part.ToolResult said -> text.occursIn(said.output());
      case Part.Reasoning unsaid -> false;
      case Part.ToolCall unsaid -> false;
      case Part.Media unsaid -> false;
    };
  }

  private static int done(Event.Condition.Act act, Transcript transcript, List<Turn> turns) {
    for (Turn turn : turns) {
      if (EnactmentRules.anyCall(transcript, turn, act.call())) {
        return turn.resultsTo();
      }
    }
    return NEVER;
  }
}
