package dev.leeway.weave.pluralism;

import dev.leeway.evidence.lexical.ContentWords;
import dev.leeway.evidence.lexical.Sentence;
import dev.leeway.evidence.lexical.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A list of positions, ready to be looked for in replies. Immutable. */
public final class Positions {

  /** So many of a phrase's content words make it said. */
  private static final double MOST = .75;

  private final List<Position> positions;

  /** The list in its order; may be empty. */
  public Positions(List<Position> positions) {
    this.positions = List.copyOf(positions);
  }

  public boolean isEmpty() {
    return positions.isEmpty();
  }

  /** Returns all positions. */
  public List<Position> all() {
    return positions;
  }

  /** Returns the questions, each once, in the order of the list. */
  public List<String> questions() {
    return positions.stream().map(Position::question).distinct().toList();
  }

  /** Returns the places in the list of the positions on a question. */
  List<Integer> of(String question) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < positions.size(); i++) {
      if (positions.get(i).question().equals(question)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Returns the places in the list of the positions that a reply takes. */
  Set<Integer> taken(String reply) {
    var taken = new TreeSet<Integer>();
    for (Sentence sentence : Sentences.of(reply)) {
      Set<String> words = ContentWords.of(reply.substring(sentence.start(), sentence.end()));
      for (int i = 0; i < positions.size(); i++) {
        if (positions.get(i).phrases().stream().anyMatch(phrase -> says(words, phrase))) {
          taken.add(i);
        }
      }
    }
    return taken;
  }

  /** Returns whether words before a reply, or the reply, are about a question. */
  boolean asked(String question, String before) {
    Set<String> name = ContentWords.of(question.replace('-', ' '));
    return !name.isEmpty() && ContentWords.shared(name, ContentWords.of(before)) == name.size();
  }

  private static boolean says(Set<String> words, String phrase) {
    Set<String> wanted = ContentWords.of(phrase);
    return !wanted.isEmpty() && ContentWords.shared(wanted, words) >= MOST * wanted.size();
  }
}
