package dev.leeway.weave;

import dev.leeway.finding.Citation;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/** Finds the contexts of a transcript. The set-up (system, developer) is no context of a turn. */
public final class Contexts {

  /** As much of one part as tells what it is about. */
  private static final int PART = 600;

  /** What a sentence encoder reads at once, and a little more. */
  private static final int TEXT = 1_200;

  /** As much as a reader needs to recognise it. */
  private static final int QUOTATION = 160;

  /** A long transcript repeats itself; so many of its turns, evenly spread, stand for it. */
  private static final int MOST = 8;

  private Contexts() {}

  /** Returns the contexts, in order, at most {@value #MOST}. */
  public static List<Context> of(Transcript transcript) {
    var all = new ArrayList<Context>();
    for (Turn turn : transcript.turns()) {
      add(transcript, turn, all);
    }
    var some = new ArrayList<Context>();
    int wanted = Math.min(MOST, all.size());
    for (int i = 0; i < wanted; i++) {
      some.add(all.get((int) ((long) i * all.size() / wanted)));
    }
    return List.copyOf(some);
  }

  /** Returns what a transcript shares its luck with. */
  public static String task(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    return manifest.taskId().isEmpty()
        ? transcript.id()
        : manifest.taskSet() + "/" + manifest.taskId();
  }

  private static void add(Transcript transcript, Turn turn, List<Context> to) {
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (Message message : transcript.messages(turn.contextFrom(), turn.message())) {
      if (message.role() == Role.USER || message.role() == Role.TOOL) {
        for (int part = 0; part < message.parts().size(); part++) {
          String words = words(message.parts().get(part));
          if (!words.isBlank() && text.length() < TEXT) {
            text.append(words, 0, Math.min(PART, words.length())).append('\n');
            spans.add(Span.whole(message, part));
          }
        }
      }
    }
    if (!spans.isEmpty()) {
      Span best =
          spans.stream()
              .filter(span -> transcript.messages().get(span.message()).role() == Role.USER)
              .findFirst()
              .orElse(spans.getFirst());
      to.add(
          new Context(
              transcript.id(),
              task(transcript),
              turn.index(),
              text.substring(0, Math.min(TEXT, text.length())),
              Citation.of(transcript, beginning(transcript, best), "what the turn had to answer")));
    }
  }

  private static String words(Part part) {
    return switch (part) {
      case Part.Text text -> text.text();
      // Programs often print a line feed as two characters, which would stick to the next word.
      case Part.ToolResult result -> result.output().replace("\\n", "  ");
      case Part.Reasoning reasoning -> "";
      case Part.Refusal refusal -> "";
      case Part.ToolCall call -> "";
      case Part.Media media -> "";
    };
  }

  private static Span beginning(Transcript transcript, Span whole) {
    String text = transcript.text(whole);
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    int to = Math.min(text.length(), from + QUOTATION);
    if (to < text.length()) {
      int space = text.lastIndexOf(' ', to);
      to = space > from + QUOTATION / 2 ? space : to;
      to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    }
    return new Span(whole.message(), whole.part(), from, to);
  }
}
