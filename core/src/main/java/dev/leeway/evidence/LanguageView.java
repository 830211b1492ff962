package dev.leeway.evidence;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * What a language scorer may see of a turn: the words to the reader, and no action.
 *
 * @param prose spans of the reply's text and marked refusals
 */
public record LanguageView(Transcript transcript, List<Span> prose) {

  public LanguageView {
    prose = List.copyOf(prose);
  }

  /** Returns the language view of one turn. */
  public static LanguageView of(Transcript transcript, Turn turn) {
    Message reply = transcript.messages().get(turn.message());
    var prose = new ArrayList<Span>();
    for (int part = 0; part < reply.parts().size(); part++) {
      if (reply.parts().get(part) instanceof Part.Text
          || reply.parts().get(part) instanceof Part.Refusal) {
        prose.add(Span.whole(reply, part));
      }
    }
    return new LanguageView(transcript, prose);
  }
}
