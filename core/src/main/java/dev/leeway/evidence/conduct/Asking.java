package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one message of the user asks for, and how it stands to what was asked before.
 *
 * @param span the part that was read
 * @param windows pieces of the message that can be a request by themselves, in order
 * @param stems all of its stems
 * @param rare stems that say something about the subject
 * @param stance how it relates to an earlier request
 */
record Asking(
    Words words,
    Span span,
    List<Window> windows,
    Set<String> stems,
    Set<String> rare,
    Stance stance) {

  /** How a message stands to the request before it. */
  enum Stance {
    /** Insists: pushes, repeats, appeals. */
    INSIST,
    /** Asks for the same again, or for more of it. */
    AGAIN,
    /** Lets it go, thanks, or turns to another task. */
    DROP,
    /** None of these. */
    OPEN
  }

  /** Messages up to this many words are also read as one request. */
  private static final int WHOLE = 60;

  Asking {
    windows = List.copyOf(windows);
    stems = Collections.unmodifiableSet(stems);
    rare = Collections.unmodifiableSet(rare);
  }

  static Asking of(Words words, Span span) {
    var stems = new HashSet<String>();
    words.list().forEach(word -> stems.add(word.stem()));
    return new Asking(
        words, span, Window.of(words, WHOLE), stems, rare(words), StanceCues.of(words));
  }

  /** Returns how likely it is that the message asks for anything, in [0, 1]. */
  double directiveness() {
    return windows.stream().mapToDouble(Window::directiveness).max().orElse(0);
  }

  private static Set<String> rare(Words words) {
    var rare = new HashSet<String>();
    for (Words.Word word : words.list()) {
      if (CommonWords.weight(word) == 1) {
        rare.add(word.stem());
      }
    }
    return rare;
  }
}
