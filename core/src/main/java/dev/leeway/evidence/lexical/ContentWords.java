package dev.leeway.evidence.lexical;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a text that carry its subject, in lower case, each once. */
public final class ContentWords {

  private static final int SHORTEST = 4;

  private static final Set<String> STOP =
      Set.of(
          "this", "that", "these", "those", "with", "have", "please", "would", "could", "should",
          "your", "yours", "from", "what", "about", "just", "like", "want", "need", "give", "tell",
          "make", "will", "they", "them", "then", "than", "there", "their", "some", "into", "also",
          "which", "when", "where", "while", "were", "been", "being", "does", "know", "only",
          "very", "really", "think", "because", "here", "more", "most", "much", "such", "over",
          "other", "thing", "things", "help", "okay", "thanks", "thank", "again", "still", "even",
          "well");

  private ContentWords() {}

  /** Returns the content words; only for looking up, since their order means nothing. */
  public static Set<String> of(String text) {
    var words = new HashSet<String>();
    int at = 0;
    while (at < text.length()) {
      int from = at;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      boolean number = at > from && Character.isDigit(text.charAt(from));
      if (at - from >= SHORTEST || (number && at > from)) {
        String word = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (!STOP.contains(word)) {
          words.add(word);
        }
      }
      at = at == from ? at + 1 : at;
    }
    return words;
  }

  /** Returns how many words two sets share. */
  public static int shared(Set<String> one, Set<String> other) {
    Set<String> small = one.size() <= other.size() ? one : other;
    Set<String> large = one.size() <= other.size() ? other : one;
    int shared = 0;
    for (String word : small) {
      if (large.contains(word)) {
        shared++;
      }
    }
    return shared;
  }
}
