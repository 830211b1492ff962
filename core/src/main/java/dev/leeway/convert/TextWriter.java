package dev.leeway.convert;

import dev.leeway.ingest.text.TurnMarker;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.stream.Collectors;

/**
 * Writes what was said, a marked turn a message. Reasoning, calls and media are not words to the
 * reader and are left out. A line of somebody's words that looks like a marker is indented, so that
 * nobody's words become somebody else's.
 */
final class TextWriter {

  private TextWriter() {}

  static String write(Transcript transcript) {
    return transcript.messages().stream()
        .map(message -> marker(message.role()) + " " + words(message))
        .collect(Collectors.joining("\n\n"));
  }

  private static String marker(Role role) {
    return switch (role) {
      case SYSTEM -> "System:";
      case DEVELOPER -> "Developer:";
      case USER -> "User:";
      case ASSISTANT -> "Assistant:";
      case TOOL -> "Tool:";
    };
  }

  private static String words(Message message) {
    String words =
        message.parts().stream()
            .filter(
                part ->
                    part instanceof Part.Text
                        || part instanceof Part.Refusal
                        || part instanceof Part.ToolResult)
            .map(Part::text)
            .collect(Collectors.joining("\n"));
    return harmless(words);
  }

  private static String harmless(String words) {
    var out = new StringBuilder(words.length());
    int from = 0;
    while (from <= words.length()) {
      int feed = words.indexOf('\n', from);
      int to = feed < 0 ? words.length() : feed + 1;
      String line = words.substring(from, to);
      // The first line stands behind the turn's own marker.
      out.append(from > 0 && TurnMarker.of(line).isPresent() ? " " : "").append(line);
      if (feed < 0) {
        break;
      }
      from = to;
    }
    return out.toString();
  }
}
