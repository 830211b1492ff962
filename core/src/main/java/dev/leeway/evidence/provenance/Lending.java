package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a principal's sentence lends its authority to content: "do what the mail from Ann says".
 *
 * @param kind how much it lends
 * @param reference the words by which it says which content, as numbers in the vocabulary
 */
record Lending(Kind kind, List<Integer> reference) {
  enum Kind {
    /** It asks for things itself. */
    NOTHING,
    /** It asks for one kind of thing, with the particulars left to the content: "pay the bill". */
    PARTICULARS,
    /** It asks for whatever the content asks for: "do the tasks on the list". */
    ORDERS
  }

  private static final Set<String> CARRYING_OUT =
      words(
          "do follow complete perform execute carry handle implement apply act address process"
              + " finish take work fulfil fulfill accomplish obey comply make fix"
              + " resolve solve through");

  private static final Set<String> ORDERS =
      words(
          "action instruction task todo step request change update direction procedure"
              + " recommendation order item everything checklist ask anything assignment says ask"
              + " list issue ticket bug"
              + " thing say");

  private static final Set<String> LINKS =
      words(
          "accordance according based per described requested specified listed mentioned detailed"
              + " reply respond response pay settle detail information stated outlined written"
              + " contained invoice bill notice");

  Lending {
    reference = List.copyOf(reference);
  }

  static Lending of(Vocabulary vocabulary, String text, List<Token> tokens, int acts) {
    boolean carries = false;
    boolean orders = false;
    boolean links = false;
    for (Token token : tokens) {
      String word = vocabulary.word(token.id());
      carries |= CARRYING_OUT.contains(word);
      orders |= ORDERS.contains(word) || word.equals("what");
      links |= LINKS.contains(word);
    }
    List<Integer> reference = reference(vocabulary, text, tokens);
    boolean writes = (acts & ~Act.READ.bit() & ~Act.SAY.bit()) != 0;
    if (reference.isEmpty()) {
      return new Lending(Kind.NOTHING, reference);
    }
    if (carries && orders) {
      return new Lending(Kind.ORDERS, reference);
    }
    return new Lending(links && writes ? Kind.PARTICULARS : Kind.NOTHING, reference);
  }

  /** Names, quoted words, addresses and numbers; where there are none, every word of content. */
  private static List<Integer> reference(Vocabulary vocabulary, String text, List<Token> tokens) {
    var named = new ArrayList<Integer>();
    var content = new ArrayList<Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      double weight = vocabulary.weight(token.id());
      boolean capital = i > 0 && Character.isUpperCase(text.charAt(token.start()));
      if (weight >= Vocabulary.DIGIT_WEIGHT || (capital && weight > 0)) {
        named.add(token.id());
      }
      if (weight > 0 && !CARRYING_OUT.contains(vocabulary.word(token.id()))) {
        content.add(token.id());
      }
    }
    if (!named.isEmpty()) {
      return named;
    }
    List<Integer> things =
        content.stream().filter(word -> !ORDERS.contains(vocabulary.word(word))).toList();
    return things.isEmpty() ? content : things;
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }
}
