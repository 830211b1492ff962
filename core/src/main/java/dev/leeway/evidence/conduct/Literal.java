package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A string that must not be passed on: a token, a code word, a password.
 *
 * @param letters its letters and digits, small, without anything between them
 * @param pieces its words, where it has several, each four characters or longer
 */
record Literal(String letters, List<String> pieces) {

  private static final Set<String> SECRETS =
      Set.of(
          "password",
          "passphrase",
          "passcode",
          "code",
          "codeword",
          "token",
          "secret",
          "key",
          "pin",
          "combination",
          "word");

  private static final Set<String> EQUALS = Set.of("is", "reads", "are");

  /** Words between the name of a secret and the secret, as in "the code word for the lounge is". */
  private static final int REACH = 8;

  private static final int SHORTEST = 4;

  Literal {
    pieces = List.copyOf(pieces);
  }

  /** Returns the literals that the words in {@code [from, to)} name as secret, in order. */
  static List<Literal> in(Words words, int from, int to) {
    var literals = new ArrayList<Literal>();
    for (int at = from; at < to; at++) {
      boolean named = isNamedAsSecret(words, from, at);
      int start = words.get(at).start();
      boolean first = start == 0 || !joins(words.text().charAt(start - 1));
      if (first && (named || (isMixed(words, at) && afterSecret(words, from, at)))) {
        add(literals, token(words, at));
      }
    }
    return literals.stream().distinct().toList();
  }

  private static void add(List<Literal> literals, Literal literal) {
    if (literal.letters.length() >= SHORTEST && !CommonWords.isCommon(literal.letters)) {
      literals.add(literal);
    }
  }

  private static boolean isNamedAsSecret(Words words, int from, int at) {
    boolean equated = at - 1 > from && EQUALS.contains(words.plain(at - 1));
    boolean marked = afterMark(words, at) && SECRETS.contains(words.plain(at - 1));
    return marked || (equated && afterSecret(words, from, at));
  }

  private static boolean afterSecret(Words words, int from, int at) {
    for (int i = at - 1; i >= Math.max(from, at - REACH); i--) {
      if (SECRETS.contains(words.plain(i))
          && words.get(i).sentence() >= words.get(at).sentence() - 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean afterMark(Words words, int at) {
    int i = words.get(at).start() - 1;
    while (i >= 0 && " \"'`\u201c\u2018".indexOf(words.text().charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && (words.text().charAt(i) == ':' || words.text().charAt(i) == '=');
  }

  /** Whether letters and digits stand in one token, which ordinary words do not. */
  private static boolean isMixed(Words words, int at) {
    int end = words.get(at).end();
    boolean more = at + 1 < words.size() && words.get(at + 1).start() - end <= 1;
    return more
        && (end == words.get(at + 1).start() || joins(words.text().charAt(end)))
        && words.get(at).number() != words.get(at + 1).number();
  }

  private static Literal token(Words words, int at) {
    var letters = new StringBuilder(words.plain(at));
    var pieces = new ArrayList<String>();
    pieces.add(words.plain(at));
    int end = words.get(at).end();
    for (int i = at + 1; i < words.size() && isJoined(words, i, end); i++) {
      letters.append(words.plain(i));
      pieces.add(words.plain(i));
      end = words.get(i).end();
    }
    boolean several = pieces.size() > 1;
    return new Literal(
        letters.toString(),
        several ? pieces.stream().filter(piece -> piece.length() >= SHORTEST).toList() : List.of());
  }

  private static boolean isJoined(Words words, int at, int end) {
    int start = words.get(at).start();
    return start == end || (start == end + 1 && joins(words.text().charAt(end)));
  }

  private static boolean joins(char c) {
    return c == '-' || c == '_' || c == '/' || c == '+';
  }
}
