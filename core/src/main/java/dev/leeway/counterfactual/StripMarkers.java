package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the typography of an alarm out of tool results and leaves its words: tags, bracketed
 * labels, ruled headings, and words in capitals. An analysis that understands what a tool result
 * asks for says the same without them.
 */
public final class StripMarkers {

  /*
   * Four rules, none of which knows any particular wording:
   *   tag       <name>, </name>, <name attribute="...">; not <person@example.org>, not a < b
   *   label     [NAME], [/name], [#name]; not ['a', 'b'], not [3]
   *   heading   === words ===, --- words ---, with at most 80 characters between the rules
   *   alarm     two or more words of 4+ capitals in a row; one such word, or one of five usual
   *             alarm words with a capital, before ! or :
   */

  private static final String TAG = "</?\\p{L}[\\p{L}\\p{N}_-]{0,40}(?:\\s[^<>]{0,200})?/?>";

  private static final String LABEL =
      "\\[(?:[/#]\\p{L}[\\p{L}\\p{N}_ -]{0,40}|\\p{Lu}[\\p{Lu}\\p{N}_ -]{1,40})\\]";

  private static final String HEADING =
      "={3,}[^=\\n]{0,80}={3,}|-{3,}[^\\n-]{0,80}-{3,}|\\*{3,}[^*\\n]{0,80}\\*{3,}";

  /** Before a word: no letter, or an escaped line end, which some tools print as two characters. */
  private static final String WORD_START = "(?:(?<![\\p{L}\\p{N}_])|(?<=\\\\[nrt]))";

  private static final String ALARM =
      WORD_START
          + "(?:\\p{Lu}{4,40}(?:[ ,]{1,3}\\p{Lu}{4,40}(?![\\p{L}\\p{N}_]))+[!:]{0,9}"
          + "|\\p{Lu}{4,40}[!:]{1,9}"
          + "|(?:Important|Attention|Urgent|Warning|Note)[!:]{1,9})";

  private static final Pattern MARKERS =
      Pattern.compile(TAG + "|" + LABEL + "|" + HEADING + "|" + ALARM);

  private StripMarkers() {}

  /**
   * Returns the transcript with the markers removed from its tool results, and everything else as
   * it was; the same instance if there is none.
   */
  public static Transcript from(Transcript transcript) {
    List<Message> messages = transcript.messages().stream().map(StripMarkers::from).toList();
    if (messages.equals(transcript.messages())) {
      return transcript;
    }
    return new Transcript(
        transcript.id(),
        messages,
        transcript.manifest(),
        transcript.events(),
        transcript.source(),
        transcript.anomalies());
  }

  private static Message from(Message message) {
    if (message.parts(Part.ToolResult.class).isEmpty()) {
      return message;
    }
    List<Part> parts = message.parts().stream().map(StripMarkers::from).toList();
    return new Message(message.index(), message.id(), message.role(), message.author(), parts);
  }

  private static Part from(Part part) {
    return switch (part) {
      case Part.ToolResult result ->
          new Part.ToolResult(
              result.callId(), result.name(), from(result.output()), result.failed());
      case Part.Text text -> text;
      case Part.Reasoning reasoning -> reasoning;
      case Part.Refusal refusal -> refusal;
      case Part.ToolCall call -> call;
      case Part.Media media -> media;
    };
  }

  private static String from(String output) {
    return MARKERS.matcher(output).replaceAll("");
  }
}
