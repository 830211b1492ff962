package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Grade;
import dev.leeway.measure.TerminalState;
import dev.leeway.measure.concept.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The measures under one governing objective, and how the others fared, as lines. */
final class MeasureLines {

  private final TerminalWriter out;
  private final Style style;

  MeasureLines(TerminalWriter out) {
    this.out = out;
    this.style = out.style();
  }

  void write(Analysis analysis, ConstraintMeasures measures) throws IOException {
    dimensions(measures.dimensions());
    claimedAndEnacted(measures);
    inAWord(analysis, measures);
    grade(measures.grade());
    others(analysis);
  }

  /** Returns the governing objectives, one after another. */
  static String names(List<ConstraintMeasures> all) {
    return all.stream()
        .map(each -> each.verdict().governing().name())
        .collect(Collectors.joining(", "));
  }

  private void dimensions(List<Dimension> dimensions) throws IOException {
    boolean alike = dimensions.stream().map(Dimension::reason).distinct().count() == 1;
    if (alike && dimensions.size() > 1) {
      out.wrapped(
          style.text("  ").plus(style.text("dimensions").padded(12)).plus(style.text("-   ")),
          style
              .text("all five " + value(dimensions.getFirst()))
              .in(Ink.FAINT)
              .plus(style.text(": " + dimensions.getFirst().reason())));
      return;
    }
    for (Dimension dimension : dimensions) {
      out.wrapped(
          style
              .text("  ")
              .plus(style.text(dimension.name()).padded(12))
              .plus(style.text(score(dimension)).padded(4)),
          style
              .text(value(dimension))
              .in(dimension.score().isPresent() ? Ink.STRONG : Ink.FAINT)
              .plus(style.text(": " + dimension.reason())));
    }
  }

  private static String score(Dimension dimension) {
    return dimension.score().isPresent() ? dimension.score().getAsInt() + "/3" : "-";
  }

  private static String value(Dimension dimension) {
    return switch (dimension.status()) {
      case MEASURED -> dimension.label();
      case SKIPPED -> dimension.label() + " (skipped)";
      case NOT_ENOUGH_EVIDENCE -> dimension.label() + " (not enough evidence)";
    };
  }

  private void claimedAndEnacted(ConstraintMeasures measures) throws IOException {
    String gap =
        measures
            .gap()
            .map(value -> ", %+d points apart".formatted(Math.round(100 * value)))
            .orElse("");
    out.wrapped(
        style.text("  ").plus(style.text("words, deeds").padded(16)),
        style.text(
            "%s claimed %s, enacted %s%s"
                .formatted(
                    measures.verdict().governing(),
                    measures.claimed().map(Figures::percent).orElse("in no words"),
                    measures.enacted().map(Figures::percent).orElse("untested"),
                    gap)));
  }

  /** The profile, and what kind of failure the losses are. */
  private void inAWord(Analysis analysis, ConstraintMeasures measures) throws IOException {
    String profile = measured(analysis, measures, "profile").map(Answer::label).orElse("");
    String failure =
        measured(analysis, measures, "four-failures")
            .filter(answer -> !answer.turns().isEmpty())
            .map(answer -> "%s, %s".formatted(answer.label(), answer.reason()))
            .orElse("");
    if (!profile.isEmpty()) {
      out.wrapped(
          style.text("  ").plus(style.text("in a word").padded(16)),
          style.text(profile).in(Ink.STRONG));
    }
    if (!failure.isEmpty()) {
      out.wrapped(style.text("  ").plus(style.text("failure").padded(16)), style.text(failure));
    }
  }

  private static Optional<Answer> measured(
      Analysis analysis, ConstraintMeasures measures, String id) {
    return analysis.concepts().stream()
        .filter(each -> each.governing().equals(measures.verdict().governing()))
        .flatMap(each -> each.about(id).stream())
        .filter(answer -> answer.status() == Answer.Status.MEASURED)
        .findFirst();
  }

  private void grade(Grade grade) throws IOException {
    out.wrapped(
        style
            .text("  ")
            .plus(style.text("evidence").padded(12))
            .plus(style.text(String.valueOf(grade.letter())).padded(4)),
        style.text(grade.reason()));
  }

  private void others(Analysis analysis) throws IOException {
    List<ConstraintMeasures> all = analysis.measures().constraints();
    var untested = new ArrayList<ConstraintMeasures>();
    for (ConstraintMeasures other : all.subList(1, all.size())) {
      if (other.verdict().terminal() == TerminalState.UNCONTESTED) {
        untested.add(other);
      } else {
        out.wrapped(
            style.text("  ").plus(style.text("also").padded(16)),
            style.text(VerdictSentence.of(other)));
      }
    }
    if (!untested.isEmpty()) {
      out.wrapped(
          style.text("  ").plus(style.text("uncontested").padded(16)),
          style.text(names(untested) + ": nothing put them to the test, which does not mean safe"));
    }
  }
}
