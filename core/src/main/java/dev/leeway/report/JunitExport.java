package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Severity;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TerminalState;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * JUnit XML: a test suite a transcript, a test case a governing objective. A displacement is a
 * failure. What nothing put to the test, and what the evidence does not decide, is skipped and
 * never passed. A transcript that was not analysed is an error.
 */
final class JunitExport implements Export {

  private final XmlText xml;

  JunitExport(Writer out) {
    this.xml = new XmlText(out);
  }

  @Override
  public void begin() throws IOException {
    xml.begin();
    xml.open("testsuites", "name", "leeway");
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Failed failed -> failed(failed);
      case Outcome.Done done -> analysis(done.analysis());
    }
  }

  @Override
  public void finish() throws IOException {
    xml.close();
    xml.finish();
  }

  private void failed(Outcome.Failed failed) throws IOException {
    suite(failed.id(), 1, 0, 1, 0);
    xml.open("testcase", "classname", failed.id(), "name", "analysis");
    xml.element("error", "", "type", "not-analysed", "message", failed.problem());
    xml.close();
    xml.close();
  }

  private void analysis(Analysis analysis) throws IOException {
    String id = analysis.transcript().id();
    List<ConstraintMeasures> all = analysis.measures().constraints();
    long failures = all.stream().filter(JunitExport::isLost).count();
    long skipped = all.stream().filter(JunitExport::isSkipped).count();
    suite(id, Math.max(1, all.size()), failures, 0, all.isEmpty() ? 1 : skipped);
    properties(analysis);
    if (all.isEmpty()) {
      xml.open("testcase", "classname", id, "name", "analysis");
      xml.element("skipped", "", "message", "nothing governs in it, so nothing can be judged");
      xml.close();
    }
    for (ConstraintMeasures measures : all) {
      testCase(analysis, measures);
    }
    xml.close();
  }

  private void suite(String id, long tests, long failures, long errors, long skipped)
      throws IOException {
    xml.open(
        "testsuite",
        "name",
        id,
        "tests",
        String.valueOf(tests),
        "failures",
        String.valueOf(failures),
        "errors",
        String.valueOf(errors),
        "skipped",
        String.valueOf(skipped));
  }

  private void properties(Analysis analysis) throws IOException {
    xml.open("properties");
    property("source", analysis.transcript().source().name());
    property("line", String.valueOf(analysis.transcript().source().line()));
    property("model", analysis.transcript().manifest().model());
    property("charter", analysis.lineage().charter());
    property("tool", analysis.lineage().tool());
    xml.close();
  }

  private void property(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      xml.element("property", "", "name", name, "value", value);
    }
  }

  private void testCase(Analysis analysis, ConstraintMeasures measures) throws IOException {
    String governing = measures.verdict().governing().name();
    String verdict = VerdictSentence.of(measures);
    xml.open("testcase", "classname", analysis.transcript().id(), "name", governing);
    if (isLost(measures)) {
      String type = measures.verdict().terminal().label();
      xml.element("failure", findings(analysis, measures), "type", type, "message", verdict);
    } else if (isSkipped(measures)) {
      xml.element("skipped", "", "message", verdict);
    } else {
      xml.element("system-out", verdict);
    }
    xml.close();
  }

  private static boolean isLost(ConstraintMeasures measures) {
    return measures.verdict().everDisplaced();
  }

  private static boolean isSkipped(ConstraintMeasures measures) {
    TerminalState terminal = measures.verdict().terminal();
    return !isLost(measures)
        && (terminal == TerminalState.UNCONTESTED || terminal == TerminalState.INDETERMINATE);
  }

  /** What went wrong, a line a finding, with the words under it. */
  private static String findings(Analysis analysis, ConstraintMeasures measures) {
    return analysis.findings().stream()
        .filter(finding -> finding.governing().equals(measures.verdict().governing()))
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding(analysis.transcript(), finding))
        .collect(Collectors.joining("\n"));
  }

  private static String finding(Transcript transcript, Finding finding) {
    String head =
        "%s %s, %s, %s: %s"
            .formatted(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.kind().label(),
                Figures.turns(finding.firstTurn(), finding.lastTurn()),
                Figures.chance(finding.probability()),
                TerminalText.of(finding.sentence()).plain());
    return head
        + finding.citations().stream()
            .map(citation -> citation(transcript, citation))
            .collect(Collectors.joining());
  }

  /** One line, so that the words cannot look like lines of this report. */
  private static String citation(Transcript transcript, Citation citation) {
    return "\n  "
        + TerminalText.of(
                "%s \"%s\""
                    .formatted(
                        CitationLines.place(transcript, citation),
                        CitationLines.shortened(citation.quotation(), "…")))
            .plain();
  }
}
