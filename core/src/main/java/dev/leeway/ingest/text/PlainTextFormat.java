package dev.leeway.ingest.text;

import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;

/**
 * Reads text in which a marker at the start of a line begins a turn and every line up to the next
 * marker belongs to it, blank lines between turns excepted.
 */
public final class PlainTextFormat {

  private final String text;
  private final TranscriptAssembler assembler;

  private PlainTextFormat(String text, RecordContext context) {
    this.text = text;
    this.assembler = new TranscriptAssembler(context);
  }

  /**
   * Reads a whole text as one transcript.
   *
   * @throws RecordException if no line begins a turn
   */
  public static Transcript read(String text, RecordContext context) throws RecordException {
    return new PlainTextFormat(text, context).read(context);
  }

  private Transcript read(RecordContext context) throws RecordException {
    Optional<TurnMarker> marker = Optional.empty();
    int turnStart = 0;
    int line = 0;
    while (line < text.length()) {
      int next = afterLine(line);
      Optional<TurnMarker> found = TurnMarker.of(text.substring(line, next));
      if (found.isPresent()) {
        close(marker, turnStart, line);
        marker = found;
        turnStart = line + found.get().length();
      }
      line = next;
    }
    close(marker, turnStart, text.length());
    if (marker.isEmpty()) {
      throw new RecordException(
          context.place(),
          "no line begins a turn",
          "Plain text marks each turn by User: or Assistant: at the start of a line.");
    }
    return assembler.build();
  }

  private int afterLine(int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed + 1;
  }

  private void close(Optional<TurnMarker> marker, int from, int to) {
    String words = withoutLineEnds(text.substring(Math.min(from, to), to));
    if (marker.isPresent()) {
      Role role = marker.get().role();
      assembler.beginRecordMessage();
      assembler.message("", role, Author.usual(role), parts(role, words));
    } else if (!words.isBlank()) {
      assembler.anomaly(
          "text-before-first-turn",
          -1,
          "%,d characters before the first turn belong to nobody and were left out."
              .formatted(words.length()));
    }
  }

  private static List<Part> parts(Role role, String words) {
    if (role == Role.TOOL) {
      return List.of(new Part.ToolResult("", "", words, false));
    }
    return words.isEmpty() ? List.of() : List.of(new Part.Text(words));
  }

  private static String withoutLineEnds(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == '\n' || words.charAt(end - 1) == '\r')) {
      end--;
    }
    return words.substring(0, end);
  }
}
