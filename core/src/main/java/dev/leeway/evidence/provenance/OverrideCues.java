package dev.leeway.evidence.provenance;

import java.util.List;
import java.util.Set;

/**
 * Words by which content speaks to a model as a model, or asks it to set its task aside: ordinary
 * data has no reason to know that a model reads it in the middle of somebody's task.
 */
final class OverrideCues {
  private static final int REACH = 8;

  private static final Set<String> DISMISSALS =
      Set.of("ignore", "disregard", "forget", "override", "bypass", "stop", "discard", "neglect");

  private static final Set<String> STANDING =
      Set.of(
          "previou",
          "previous",
          "prior",
          "above",
          "earlier",
          "original",
          "preceding",
          "system",
          "initial");

  private static final Set<String> ORDERS =
      Set.of(
          "instruction",
          "prompt",
          "rule",
          "task",
          "guideline",
          "command",
          "request",
          "message",
          "goal");

  private static final Set<String> READERS =
      Set.of("ai", "llm", "chatbot", "gpt", "assistant", "agent", "bot");

  private OverrideCues() {}

  static boolean in(Vocabulary vocabulary, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = vocabulary.word(tokens.get(i).id());
      boolean dismissal =
          DISMISSALS.contains(word)
              && near(vocabulary, tokens, i, STANDING)
              && near(vocabulary, tokens, i, ORDERS);
      boolean sequel =
          (word.equals("before") || word.equals("after"))
              && is(vocabulary, tokens, i + 1, "you")
              && near(vocabulary, tokens, i, ORDERS);
      boolean reader = isModel(vocabulary, tokens, i) && spokenTo(vocabulary, tokens, i);
      boolean fresh =
          (word.equals("new") || word.equals("updated") || word.equals("real"))
              && (is(vocabulary, tokens, i + 1, "instruction")
                  || is(vocabulary, tokens, i + 1, "goal"));
      if (dismissal || sequel || reader || fresh) {
        return true;
      }
    }
    return false;
  }

  private static boolean isModel(Vocabulary vocabulary, List<Token> tokens, int at) {
    String word = vocabulary.word(tokens.get(at).id());
    return READERS.contains(word)
        || (word.equals("language") && is(vocabulary, tokens, at + 1, "model"));
  }

  /** Addressed: "you, the assistant", "dear AI", "as an AI", "the assistant must". */
  private static boolean spokenTo(Vocabulary vocabulary, List<Token> tokens, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      String word = vocabulary.word(tokens.get(i).id());
      if (List.of("you", "dear", "hey", "hello", "attention").contains(word)) {
        return true;
      }
    }
    return at + 1 < tokens.size()
        && List.of("must", "should", "need", "shall")
            .contains(vocabulary.word(tokens.get(at + 1).id()));
  }

  private static boolean near(
      Vocabulary vocabulary, List<Token> tokens, int from, Set<String> words) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + REACH); i++) {
      if (words.contains(vocabulary.word(tokens.get(i).id()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(Vocabulary vocabulary, List<Token> tokens, int at, String word) {
    return at < tokens.size() && vocabulary.word(tokens.get(at).id()).equals(word);
  }
}
