package dev.leeway.counterfactual;

import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.regex.Pattern;

/**
 * Takes the typography of an alarm out of tool results and leaves its words: tags, bracketed
 * labels, ruled headings, and words in capitals. An analysis that understands what a tool result
 * asks for says the same without them.
 */
public record StripMarkers() implements Edit {

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

  /** What each of the four begins with; most places of a text are passed over by this alone. */
  private static final String FIRST = "(?=[<\\[=*\\p{Lu}-])";

  private static final Pattern MARKERS =
      Pattern.compile(FIRST + "(?:" + TAG + "|" + LABEL + "|" + HEADING + "|" + ALARM + ")");

  @Override
  public Transcript apply(Transcript original) {
    return Rewriting.ofParts(
        original,
        message ->
            Rewriting.with(message, message.parts().stream().map(StripMarkers::plain).toList()));
  }

  private static Part plain(Part part) {
    return part instanceof Part.ToolResult
        ? Rewriting.with(part, MARKERS.matcher(part.text()).replaceAll(""))
        : part;
  }
}
