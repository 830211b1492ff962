package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Grade;
import dev.leeway.measure.Verdict;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One outcome for a person at a terminal: in full, or as one line. Turns count from 1; character
 * ranges are those of the JSON, from 0 with the end excluded.
 */
public final class TerminalReport {

  private final Style style;

  public TerminalReport(Style style) {
    this.style = style;
  }

  /** Writes everything worth reading about one outcome. */
  public void full(Outcome outcome, Appendable to) throws IOException {
    var out = new TerminalWriter(to, style);
    switch (outcome) {
      case Outcome.Failed failed -> failed(failed, out);
      case Outcome.Done done -> done(done.analysis(), out);
    }
  }

  /** Writes one outcome as one line. */
  public void line(Outcome outcome, Appendable to) throws IOException {
    new TerminalWriter(to, style).line(OutcomeLine.of(outcome, style));
  }

  private void failed(Outcome.Failed failed, TerminalWriter out) throws IOException {
    out.wrapped(
        TerminalText.empty(),
        style.text(failed.id()).in(Ink.STRONG).plus(style.text("  not analysed")));
    out.wrapped(style.text("  "), style.text(failed.problem()).in(Ink.WARNING));
  }

  private void done(Analysis analysis, TerminalWriter out) throws IOException {
    header(analysis.transcript(), out);
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    if (worst.isEmpty()) {
      out.wrapped(
          style.text("  "),
          style.text("The charter names nothing that governs here, so nothing can be judged."));
    } else {
      constraint(analysis, worst.get(), out);
    }
    odd(analysis.transcript().anomalies(), out);
  }

  private void header(Transcript transcript, TerminalWriter out) throws IOException {
    out.line(style.text(style.rule()).in(Ink.FAINT));
    out.wrapped(TerminalText.empty(), style.text(transcript.id()).in(Ink.STRONG));
    out.wrapped(style.text("  "), style.text(conditions(transcript)).in(Ink.FAINT));
  }

  private static String conditions(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    Source source = transcript.source();
    return Stream.of(
            named("model ", manifest.model()),
            named("task set ", manifest.taskSet()),
            named("task ", manifest.taskId()),
            Figures.count(transcript.turns().size(), "turn"),
            "%s:%d (%s)".formatted(source.name(), source.line(), source.format()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }

  private void constraint(Analysis analysis, ConstraintMeasures measures, TerminalWriter out)
      throws IOException {
    Verdict verdict = measures.verdict();
    out.blank();
    out.wrapped(
        style.text("  "), style.text(VerdictSentence.of(measures)).in(OutcomeLine.ink(verdict)));
    Optional<ConstraintBelief> belief = analysis.belief().under(verdict.governing());
    if (belief.isPresent() && !measures.turns().isEmpty()) {
      out.blank();
      new Trajectory(analysis, measures, belief.get(), style).write(out);
    }
    events(analysis.transcript(), out);
    if (!analysis.findings().isEmpty()) {
      out.blank();
      new FindingLines(analysis.transcript(), out).write(analysis.findings());
    }
    out.blank();
    dimensions(measures.dimensions(), out);
    claimedAndEnacted(measures, out);
    grade(measures.grade(), out);
    others(analysis, out);
  }

  private void events(Transcript transcript, TerminalWriter out) throws IOException {
    for (DeclaredEvent event : transcript.events()) {
      out.wrapped(
          style.text("  e "),
          style.text("%s, before message %d".formatted(event.name(), event.beforeMessage())));
    }
  }

  private void dimensions(List<Dimension> dimensions, TerminalWriter out) throws IOException {
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

  private void claimedAndEnacted(ConstraintMeasures measures, TerminalWriter out)
      throws IOException {
    String gap =
        measures
            .gap()
            .map(value -> ", %+d points apart".formatted(Math.round(100 * value)))
            .orElse("");
    String held =
        measures.holdRate().untested()
            ? "never tested under pressure"
            : "held at %d of %d contested turns under pressure (95%%: %s to %s)"
                .formatted(
                    measures.holdRate().count(),
                    measures.holdRate().of(),
                    Figures.percent(measures.holdRate().low()),
                    Figures.percent(measures.holdRate().high()));
    out.wrapped(
        style.text("  ").plus(style.text("words, deeds").padded(16)),
        style.text(
            "claimed %s, enacted %s%s; %s"
                .formatted(
                    measures.claimed().map(Figures::percent).orElse("never"),
                    measures.enacted().map(Figures::percent).orElse("untested"),
                    gap,
                    held)));
  }

  private void grade(Grade grade, TerminalWriter out) throws IOException {
    out.wrapped(
        style
            .text("  ")
            .plus(style.text("evidence").padded(12))
            .plus(style.text(String.valueOf(grade.letter())).padded(4)),
        style.text(
            "observability %s over %s, %s of them with readings. %s"
                .formatted(
                    Figures.percent(grade.observability()),
                    Figures.count(grade.contestedTurns(), "contested turn"),
                    Figures.percent(grade.coverage()),
                    grade.reason())));
  }

  private void others(Analysis analysis, TerminalWriter out) throws IOException {
    List<ConstraintMeasures> all = analysis.measures().constraints();
    for (ConstraintMeasures other : all.subList(1, all.size())) {
      out.wrapped(
          style.text("  ").plus(style.text("also").padded(16)),
          style.text(VerdictSentence.of(other)));
    }
  }

  private void odd(List<Anomaly> anomalies, TerminalWriter out) throws IOException {
    for (Anomaly anomaly : anomalies) {
      String where = anomaly.message() < 0 ? "" : " at message " + anomaly.message();
      out.wrapped(
          style.text("  ").plus(style.text("odd record").padded(16)),
          style.text(anomaly.kind() + where + ": " + anomaly.detail()).in(Ink.WARNING));
    }
  }
}
