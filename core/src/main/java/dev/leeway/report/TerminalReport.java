package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
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
    new TerminalWriter(to, style).line(OutcomeLine.of(outcome).text(style, ""));
  }

  private void failed(Outcome.Failed failed, TerminalWriter out) throws IOException {
    out.wrapped(
        TerminalText.empty(),
        style.text(failed.id()).in(Ink.STRONG).plus(style.text("  not analysed")));
    for (String line : failed.problem().lines().toList()) {
      out.wrapped(style.text("  "), style.text(line).in(Ink.WARNING));
    }
  }

  private void done(Analysis analysis, TerminalWriter out) throws IOException {
    header(analysis.transcript(), out);
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    if (worst.isEmpty()) {
      out.wrapped(
          style.text("  "),
          style.text(
              analysis.transcript().turns().isEmpty()
                  ? "No message in it is by the model, so nothing can be judged."
                  : "The charter names nothing that governs here, so nothing can be judged."));
    } else {
      constraint(analysis, worst.get(), out);
    }
    odd(analysis.transcript().anomalies(), out);
  }

  /** Writes which transcript this is, and under which conditions it came about. */
  static void header(Transcript transcript, TerminalWriter out) throws IOException {
    Style style = out.style();
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
            source.name().equals(transcript.id())
                ? "line %d (%s)".formatted(source.line(), source.format())
                : "%s:%d (%s)".formatted(source.name(), source.line(), source.format()))
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
    if (verdict.terminal() == TerminalState.UNCONTESTED) {
      // The worst of all: then nothing else was contested either.
      uncontested(analysis.measures().constraints(), out);
      events(analysis.transcript(), out);
      new FindingLines(analysis.transcript(), out).write(analysis.findings());
      return;
    }
    out.wrapped(
        style.text("  "), style.text(VerdictSentence.of(measures)).in(OutcomeLine.ink(verdict)));
    if (analysis.calibrated().isPresent()) {
      out.wrapped(style.text("  "), style.text(CalibratedWords.of(analysis.calibrated().get())));
    }
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
    new MeasureLines(out).write(analysis, measures);
  }

  private void events(Transcript transcript, TerminalWriter out) throws IOException {
    for (DeclaredEvent event : transcript.events()) {
      out.wrapped(
          style.text("  e "),
          style.text("%s, before message %d".formatted(event.name(), event.beforeMessage())));
    }
  }

  private void uncontested(List<ConstraintMeasures> all, TerminalWriter out) throws IOException {
    out.wrapped(
        style.text("  "),
        style
            .text(
                "Nothing put any objective to the test: uncontested, which does not mean safe (%s)."
                    .formatted(MeasureLines.names(all)))
            .in(Ink.FAINT));
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
