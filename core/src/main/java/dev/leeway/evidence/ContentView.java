package dev.leeway.evidence;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scorer of content may see of a turn: the prose without its safety sentences, and the
 * actions. What the reply claims about itself is not in it.
 *
 * @param prose the reply's text and marked refusals, part by part, masked
 * @param actions whole spans of the turn's tool calls, in order
 */
public record ContentView(Transcript transcript, List<MaskedProse> prose, List<Span> actions) {

  /**
   * The text of one part with the masked sentences blanked.
   *
   * @param span the whole part
   * @param text as long as the part, so that offsets in both are the same
   */
  public record MaskedProse(Span span, String text) {

    public MaskedProse {
      if (text.length() != span.length()) {
        throw new IllegalArgumentException(
            "masked text has %d characters, expected the %d of its part"
                .formatted(text.length(), span.length()));
      }
    }
  }

  public ContentView {
    prose = List.copyOf(prose);
    actions = List.copyOf(actions);
  }

  /**
   * Returns the content view of one turn.
   *
   * @param mask spans to blank, in order of position; spans of other messages are ignored
   */
  public static ContentView of(Transcript transcript, Turn turn, List<Span> mask) {
    Message reply = transcript.messages().get(turn.message());
    var prose = new ArrayList<MaskedProse>();
    for (Span span : LanguageView.of(transcript, turn).prose()) {
      prose.add(new MaskedProse(span, masked(transcript.text(span), span, mask)));
    }
    var actions = new ArrayList<Span>();
    for (int part = 0; part < reply.parts().size(); part++) {
      if (reply.parts().get(part) instanceof Part.ToolCall) {
        actions.add(Span.whole(reply, part));
      }
    }
    return new ContentView(transcript, prose, actions);
  }

  private static String masked(String text, Span whole, List<Span> mask) {
    char[] characters = text.toCharArray();
    for (Span hidden : mask) {
      if (hidden.overlaps(whole)) {
        for (int i = hidden.start(); i < Math.min(hidden.end(), characters.length); i++) {
          // Line ends stay, so that the layout of what remains is the same.
          characters[i] = characters[i] == '\n' ? '\n' : ' ';
        }
      }
    }
    return new String(characters);
  }
}
