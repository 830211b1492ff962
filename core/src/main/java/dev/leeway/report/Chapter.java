package dev.leeway.report;

import java.util.List;

/**
 * The answer to one question.
 *
 * @param statements never empty: where there is nothing to tell, that is told
 */
record Chapter(Question question, List<Statement> statements) {

  Chapter {
    statements = List.copyOf(statements);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException(question + " is not answered");
    }
  }
}
