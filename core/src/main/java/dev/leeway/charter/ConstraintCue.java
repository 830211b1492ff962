package dev.leeway.charter;

import com.google.re2j.Matcher;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Words that make a sentence a constraint.
 *
 * @param anchors lower-case; a sentence with none of them cannot match, which is cheap to see
 * @param pattern ignores case only where it says so
 * @param notAfter must not occur right before the match
 * @param notBefore must not occur right after the match
 */
record ConstraintCue(
    FoundConstraint.Kind kind,
    List<String> anchors,
    TextPattern pattern,
    TextPattern notAfter,
    TextPattern notBefore) {

  /** RE2 has no look-behind; this much of the text before a match is looked at. */
  private static final int LOOK_BACK = 40;

  private static final String NOTHING = "[^\\s\\S]";

  /** Where an imperative can begin. */
  private static final String CLAUSE =
      "(?:^[^\\pL]*|[,;:()\\[\\]\"*•>]\\s*|\\s[–—-]+\\s*|\\b(?:and|but|or|so|then|please|also"
          + "|instead|must|should|shall|will|can|may|always|strictly|absolutely|otherwise|however)"
          + "\\s+)";

  /** What turns "you do not ..." into a condition or a description. */
  private static final String CONDITION =
      "\\b(?:if|when|whenever|unless|because|in case|since|whether|that|what|which|once|while"
          + "|where|until|before|after|anything|something|who|as)\\s+$";

  ConstraintCue {
    anchors = List.copyOf(anchors);
  }

  static ConstraintCue anywhere(FoundConstraint.Kind kind, List<String> anchors, String pattern) {
    return guarded(kind, anchors, pattern, NOTHING, NOTHING);
  }

  /** A cue that must begin a clause: an imperative, not a verb of somebody else's. */
  static ConstraintCue imperative(
      FoundConstraint.Kind kind, List<String> anchors, String pattern, String notBefore) {
    return guarded(kind, anchors, CLAUSE + "(?:" + pattern + ")", NOTHING, notBefore);
  }

  /** A cue that does not count in a subordinate clause. */
  static ConstraintCue unconditional(
      FoundConstraint.Kind kind, List<String> anchors, String pattern, String notBefore) {
    return guarded(kind, anchors, pattern, CONDITION, notBefore);
  }

  static ConstraintCue guarded(
      FoundConstraint.Kind kind,
      List<String> anchors,
      String pattern,
      String notAfter,
      String notBefore) {
    return new ConstraintCue(
        kind,
        anchors,
        TextPattern.of("(?i)" + pattern),
        TextPattern.of("(?i)" + notAfter),
        TextPattern.of("(?i)\\A\\s*(?:" + notBefore + ")"));
  }

  /** Returns where the cue stands in the sentence. */
  OptionalInt find(String sentence, String lowerCase) {
    if (!isAnchored(lowerCase)) {
      return OptionalInt.empty();
    }
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      String before = sentence.substring(Math.max(0, matcher.start() - LOOK_BACK), matcher.start());
      int reach = Math.min(sentence.length(), matcher.end() + LOOK_BACK);
      String after = sentence.substring(matcher.end(), reach);
      if (!notAfter.occursIn(before) && !notBefore.occursIn(after)) {
        return OptionalInt.of(matcher.end());
      }
    }
    return OptionalInt.empty();
  }

  private boolean isAnchored(String lowerCase) {
    for (String anchor : anchors) {
      if (lowerCase.contains(anchor)) {
        return true;
      }
    }
    return false;
  }

  static String lowerCase(String sentence) {
    return sentence.toLowerCase(Locale.ROOT);
  }
}
