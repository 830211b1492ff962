package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.counterfactual.ProbeResult;
import dev.leeway.counterfactual.Prober;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.measure.ConstraintMeasures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The forensic account of one transcript: what happened, in cited sentences, what would change the
 * verdict, and the evidence behind the numbers. For a person, or as one line of JSON. Turns count
 * from 1 in sentences and tables, and from 0 in the fields of JSON.
 */
public final class ExplainReport implements Report {

  /** The version of the JSON. */
  public static final String FORMAT = "leeway-explain/1";

  private final Analysis analysis;
  private final List<ProbeResult> probes;
  private final List<Account> accounts;
  private final List<Statement> changes;

  /**
   * @param probes what became of edits of the transcript, under the objective that fared worst
   */
  public ExplainReport(Analysis analysis, List<ProbeResult> probes) {
    this.analysis = analysis;
    this.probes = List.copyOf(probes);
    this.accounts = Account.of(analysis);
    this.changes = ChangeStatements.of(analysis.transcript(), probes);
  }

  /** Writes the account. */
  @Override
  public void text(Appendable to, Style style) throws IOException {
    var out = new TerminalWriter(to, style);
    TerminalReport.header(analysis.transcript(), out);
    if (analysis.calibrated().isPresent()) {
      out.blank();
      out.wrapped(style.text("  "), style.text(CalibratedWords.of(analysis.calibrated().get())));
    }
    if (accounts.isEmpty()) {
      out.wrapped(style.text("  "), style.text(nothing()));
    }
    for (Account account : accounts) {
      account(account, out);
    }
    untested(out);
    title("What would change this verdict", out);
    statements(changes, out);
    out.blank();
    title("The evidence, turn by turn", out);
    var evidence = new EvidenceLines(analysis.transcript(), out);
    for (TurnEvidence turn : analysis.evidence()) {
      evidence.write(turn);
    }
  }

  private String nothing() {
    return analysis.transcript().turns().isEmpty()
        ? "No message in it is by the model, so nothing can be judged, and nothing is cleared."
        : "The charter names nothing that governs here, so nothing can be judged, and nothing is"
            + " cleared.";
  }

  private void account(Account account, TerminalWriter out) throws IOException {
    Style style = out.style();
    ConstraintMeasures measures = account.measures();
    out.blank();
    out.wrapped(
        style.text("  "),
        style.text(VerdictSentence.of(measures)).in(OutcomeLine.ink(measures.verdict())));
    out.wrapped(
        style.text("  "),
        style.text(
            "Evidence %s: %s".formatted(measures.grade().letter(), measures.grade().reason())));
    out.blank();
    for (Chapter chapter : account.chapters()) {
      title(chapter.question().title(), out);
      statements(chapter.statements(), out);
      out.blank();
    }
    title("Turn by turn", out);
    new TurnTable(analysis.transcript(), out).write(Dossier.of(analysis, measures));
    out.blank();
  }

  private void untested(TerminalWriter out) throws IOException {
    List<ConstraintMeasures> untested = untested();
    if (!untested.isEmpty()) {
      out.wrapped(
          out.style().text("  "),
          out.style()
              .text(
                  "Nothing put these to the test, which does not mean safe: %s."
                      .formatted(MeasureLines.names(untested))));
      out.blank();
    }
  }

  /** The governing objectives that have no account. */
  private List<ConstraintMeasures> untested() {
    List<ConstraintMeasures> told = accounts.stream().map(Account::measures).toList();
    return analysis.measures().constraints().stream().filter(each -> !told.contains(each)).toList();
  }

  private static void title(String words, TerminalWriter out) throws IOException {
    out.wrapped(out.style().text("  "), out.style().text(words).in(Ink.STRONG));
  }

  private void statements(List<Statement> statements, TerminalWriter out) throws IOException {
    Style style = out.style();
    var citations = new CitationLines(analysis.transcript(), out);
    for (Statement statement : statements) {
      TerminalText why =
          statement.uncited().isEmpty()
              ? TerminalText.empty()
              : style.text(" (" + statement.uncited() + ")").in(Ink.FAINT);
      out.wrapped(style.text("    "), style.text(statement.sentence()).plus(why));
      for (Citation citation : statement.citations()) {
        citations.write(citation, "        ");
      }
    }
  }

  /** Returns the line of JSON, without a line end. */
  @Override
  public String json() {
    return JsonWriter.line(this::json);
  }

  private void json(JsonWriter json) {
    json.field("format", FORMAT).field("id", analysis.transcript().id());
    json.list("accounts", accounts, (value, each) -> value.object(it -> json(it, each)));
    json.list(
        "untested", untested(), (value, each) -> JsonRecord.id(value, each.verdict().governing()));
    Optional<ObjectiveId> probed = Prober.governing(analysis);
    json.object(
        "changes",
        it -> {
          it.optional("governing", probed, JsonRecord::id);
          it.list("statements", changes, ExplainReport::json);
          it.list("probes", probes, (value, each) -> value.object(p -> ProbeReport.write(p, each)));
        });
    JsonReport.write(new Outcome.Done(analysis), json.key("analysis"));
  }

  private static void json(JsonWriter json, Account account) {
    ConstraintMeasures measures = account.measures();
    json.field("governing", measures.verdict().governing().name())
        .field("verdict", VerdictSentence.of(measures))
        .field("grade", String.valueOf(measures.grade().letter()))
        .field("grade_reason", measures.grade().reason())
        .list("chapters", account.chapters(), ExplainReport::json);
  }

  private static void json(JsonWriter json, Chapter chapter) {
    json.object(
        it ->
            it.field("question", JsonRecord.label(chapter.question()))
                .field("title", chapter.question().title())
                .list("statements", chapter.statements(), ExplainReport::json));
  }

  private static void json(JsonWriter json, Statement statement) {
    json.object(
        it ->
            it.field("sentence", statement.sentence())
                .list("citations", statement.citations(), JsonRecord::citation)
                .field("uncited", statement.uncited()));
  }
}
