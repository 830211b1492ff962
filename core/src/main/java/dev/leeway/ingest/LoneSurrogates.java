package dev.leeway.ingest;

import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import java.util.List;
import java.util.Optional;

/** Counts halves of surrogate pairs that stand alone; they are kept as they are. */
final class LoneSurrogates {

  private static final int CHUNK = 4096;

  private LoneSurrogates() {}

  static Optional<Anomaly> in(List<Message> messages) {
    var chunk = new char[CHUNK];
    int count = 0;
    for (Message message : messages) {
      for (Part part : message.parts()) {
        count += in(part, chunk);
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Anomaly(
                "lone-surrogate",
                -1,
                "Halves of surrogate pairs that stand alone, and were kept: %d.".formatted(count)));
  }

  private static int in(Part part, char[] chunk) {
    return part instanceof Part.ToolCall call
        // One by one: joining name and arguments would copy both.
        ? count(call.name(), chunk) + count(call.arguments(), chunk)
        : count(part.text(), chunk);
  }

  private static int count(String text, char[] chunk) {
    for (int from = 0; from < text.length(); from += chunk.length) {
      int to = Math.min(text.length(), from + chunk.length);
      text.getChars(from, to, chunk, 0);
      if (holdsSurrogate(chunk, to - from)) {
        return count(text);
      }
    }
    return 0;
  }

  /** Looks at every unit, without an early exit, so that the loop runs on vectors. */
  private static boolean holdsSurrogate(char[] chunk, int length) {
    int found = 0;
    for (int i = 0; i < length; i++) {
      found |= (chunk[i] & 0xF800) == 0xD800 ? 1 : 0;
    }
    return found != 0;
  }

  private static int count(String text) {
    int count = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        count++;
      }
    }
    return count;
  }
}
