package dev.leeway.evidence.lexical;

import java.util.List;

/** The parsed form of a word pattern. */
sealed interface Expression {

  /** One word; {@code *} at its end stands for any ending. */
  record Word(List<String> alternatives) implements Expression {
    public Word {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Any one word or quotation that is none of these. */
  record Except(List<String> excluded) implements Expression {
    public Except {
      excluded = List.copyOf(excluded);
    }
  }

  /** Any one word or quotation. */
  record Any() implements Expression {}

  record Sequence(List<Expression> parts) implements Expression {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  record Choice(List<Expression> alternatives) implements Expression {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  record Maybe(Expression part) implements Expression {}
}
