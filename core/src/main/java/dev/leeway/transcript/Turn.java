package dev.leeway.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * One message by the model, what led to it, and what its tool calls returned.
 *
 * @param index position among the turns, from 0
 * @param contextFrom index of the first message after the previous turn's own message; the messages
 *     from here up to {@code message} are new to this turn (results of earlier calls among them)
 * @param message index of the model's message
 * @param resultsTo one past the last of the tool messages that directly follow the model's message
 */
public record Turn(int index, int contextFrom, int message, int resultsTo) {

  static List<Turn> of(List<Message> messages) {
    var turns = new ArrayList<Turn>();
    int contextFrom = 0;
    for (Message message : messages) {
      if (message.role() != Role.ASSISTANT || message.author() != Author.MODEL) {
        continue;
      }
      int resultsTo = message.index() + 1;
      while (resultsTo < messages.size() && messages.get(resultsTo).role() == Role.TOOL) {
        resultsTo++;
      }
      turns.add(new Turn(turns.size(), contextFrom, message.index(), resultsTo));
      contextFrom = message.index() + 1;
    }
    return List.copyOf(turns);
  }
}
