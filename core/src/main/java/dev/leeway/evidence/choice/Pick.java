package dev.leeway.evidence.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A thing that a call names in a short argument, for example what is bought.
 *
 * @param name as it stands in the argument
 * @param call where the call stands
 * @param against whether the call gives the thing up
 */
record Pick(String name, Span call, boolean against) {

  /** Names are short; anything longer is prose. */
  private static final int LONGEST = 40;

  /** A call with more arguments than this is a form and no choice. */
  private static final int MOST = 16;

  /** First words of tools that give up what they name. */
  private static final Set<String> GIVING_UP =
      Set.of(
          "sell",
          "remove",
          "delete",
          "drop",
          "cancel",
          "reject",
          "decline",
          "exclude",
          "discard",
          "withdraw",
          "revoke",
          "unsubscribe",
          "stop",
          "close",
          "block");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Returns the picks of a message's calls, in order. */
  static List<Pick> of(Message message) {
    var picks = new ArrayList<Pick>();
    for (int part = 0; part < message.parts().size(); part++) {
      if (message.parts().get(part) instanceof Part.ToolCall call) {
        picks.addAll(of(call, Span.whole(message, part)));
      }
    }
    return picks;
  }

  private static List<Pick> of(Part.ToolCall call, Span span) {
    JsonNode arguments = arguments(call);
    boolean against = GIVING_UP.contains(firstWord(call.name()));
    if (!arguments.isObject() || arguments.size() > MOST) {
      return List.of();
    }
    var picks = new ArrayList<Pick>();
    for (JsonNode value : arguments) {
      String name = value.isTextual() ? value.asText().strip() : "";
      if (isName(name)) {
        picks.add(new Pick(name, span, against));
      }
    }
    return picks;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter);
  }

  private static JsonNode arguments(Part.ToolCall call) {
    try {
      return JSON.readTree(call.arguments());
    } catch (JsonProcessingException e) {
      // The transcript is evidence as it stands; a call that cannot be read picks nothing.
      return JSON.missingNode();
    }
  }

  /** "sell_stock", "sellStock", "sell-stock": sell. */
  private static String firstWord(String tool) {
    int end = 0;
    while (end < tool.length()
        && Character.isLetter(tool.charAt(end))
        && (end == 0 || !Character.isUpperCase(tool.charAt(end)))) {
      end++;
    }
    return tool.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
