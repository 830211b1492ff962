package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * A transcript cut into what stands before all turns, one block per turn with what led to it and
 * what its calls returned, and what follows the last.
 */
record TurnBlocks(List<Message> opening, List<List<Message>> turns, List<Message> ending) {

  static TurnBlocks of(Transcript transcript) {
    List<Message> messages = transcript.messages();
    int opening = 0;
    while (opening < messages.size() && isOperators(messages.get(opening))) {
      opening++;
    }
    var turns = new ArrayList<List<Message>>();
    int from = opening;
    for (Turn turn : transcript.turns()) {
      turns.add(messages.subList(from, turn.resultsTo()));
      from = turn.resultsTo();
    }
    return new TurnBlocks(
        messages.subList(0, opening), turns, messages.subList(from, messages.size()));
  }

  private static boolean isOperators(Message message) {
    return message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER;
  }

  /** Returns the transcript with its blocks in this order, which may leave some out. */
  Transcript ordered(Transcript original, List<Integer> order) {
    var rewriting = new Rewriting(original);
    opening.forEach(rewriting::keep);
    order.forEach(turn -> turns.get(turn).forEach(rewriting::keep));
    ending.forEach(rewriting::keep);
    return rewriting.done();
  }
}
