package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import java.util.List;

/**
 * What happened in one transcript under one governing objective, told in cited sentences. It says
 * what the analysis holds and no more.
 *
 * @param chapters one per {@link Question}, in its order
 */
record Account(ConstraintMeasures measures, List<Chapter> chapters) {

  Account {
    chapters = List.copyOf(chapters);
  }

  /**
   * Returns an account of the governing objective that fared worst, and of every other that
   * something contested.
   */
  static List<Account> of(Analysis analysis) {
    List<ConstraintMeasures> all = analysis.measures().constraints();
    return all.stream()
        .filter(each -> each.equals(all.getFirst()) || !isUncontested(each))
        .map(each -> of(Dossier.of(analysis, each)))
        .toList();
  }

  /** Returns whether nothing put an objective to the test. */
  static boolean isUncontested(ConstraintMeasures measures) {
    return measures.verdict().terminal() == TerminalState.UNCONTESTED;
  }

  private static Account of(Dossier dossier) {
    return new Account(
        dossier.measures(),
        List.of(
            new Chapter(Question.BEGINNING, BeginningChapter.tell(dossier)),
            new Chapter(Question.ACTIVATION, ActivationChapter.tell(dossier)),
            new Chapter(Question.DOMINANCE, DominanceChapter.tell(dossier)),
            new Chapter(Question.RECOVERY, RecoveryChapter.tell(dossier)),
            new Chapter(Question.RESIDUE, ResidueChapter.tell(dossier)),
            new Chapter(Question.ENDING, EndingChapter.tell(dossier))));
  }
}
