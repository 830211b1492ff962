package dev.leeway.report;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.process.CharterRecord;
import dev.leeway.process.Expectation;
import dev.leeway.process.RecordEntry;
import dev.leeway.process.Seal;
import dev.leeway.process.Step;
import dev.leeway.process.Weaving;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How a charter came to be what it is, as text, as a page, or as one line of JSON. */
public final class RecordReport implements WeaveReport {

  /** The version of the JSON. */
  public static final String FORMAT = "leeway-record-log/1";

  private final CharterRecord record;
  private final Charter charter;
  private final List<Expectation> expectations;
  private final Weaving weaving;
  private final Optional<Integer> regressions;

  /**
   * @param charter in force
   * @param regressions cases that held under the version before and no longer do; empty if nobody
   *     looked
   */
  public RecordReport(
      CharterRecord record,
      Charter charter,
      List<Expectation> expectations,
      Weaving weaving,
      Optional<Integer> regressions) {
    this.record = record;
    this.charter = charter;
    this.expectations = List.copyOf(expectations);
    this.weaving = weaving;
    this.regressions = regressions;
  }

  /** Writes the text. */
  @Override
  public void text(Appendable to, Style style) throws IOException {
    var out = new TerminalWriter(to, style);
    out.wrapped(
        TerminalText.empty(),
        style.text("%s, version %s".formatted(charter.name(), charter.version())).in(Ink.STRONG));
    out.wrapped(
        style.text("  "),
        style.text(
            record.entries().isEmpty()
                ? "No record yet; leeway weave propose begins one."
                : "%s, the last on %s."
                    .formatted(
                        record.entries().size() == 1
                            ? "1 entry"
                            : record.entries().size() + " entries",
                        record.entries().getLast().date())));
    for (RecordEntry entry : record.entries()) {
      entry(out, entry);
    }
    completeness(out, Constraint.Mode.GOVERNING, "Governing constraints: what must hold");
    completeness(out, Constraint.Mode.ENABLING, "Enabling constraints: what may be served");
    section(out, "Kept in step");
    for (String line : weaving()) {
      out.wrapped(style.text("  "), style.text(line));
    }
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(
        to,
        "How %s came to be version %s".formatted(charter.name(), charter.version()),
        sheet -> new RecordPage(record, expectations).write(sheet, weaving()));
  }

  private static void section(TerminalWriter out, String title) throws IOException {
    out.blank();
    out.line(out.style().text(title).in(Ink.STRONG));
  }

  private static void entry(TerminalWriter out, RecordEntry entry) throws IOException {
    Style style = out.style();
    out.blank();
    out.wrapped(
        style.text("%s  %s  ".formatted(entry.date(), Seal.brief(entry.seal()))).in(Ink.FAINT),
        style.text(headline(entry)));
    for (String line : details(entry.step())) {
      out.wrapped(style.text("    "), style.text(line));
    }
  }

  static String headline(RecordEntry entry) {
    String what =
        switch (entry.step()) {
          case Step.Opening opening -> "opened with version " + opening.edition().version();
          case Step.Proposal proposal ->
              "proposal %s: %s".formatted(proposal.id(), proposal.title());
          case Step.Position position ->
              "position on %s: %s %s"
                  .formatted(position.proposal(), position.stakeholder(), said(position));
          case Step.Decision decision ->
              "decision on %s: %s"
                  .formatted(
                      decision.proposal(), decision.adopted() ? "adopted" : "kept as it was");
        };
    return "%s (%s)".formatted(what, entry.by());
  }

  private static String said(Step.Position position) {
    return position
        .stand()
        .map(
            stand ->
                switch (stand) {
                  case SUPPORT -> "supports";
                  case STAND_ASIDE -> "stands aside";
                  case OBJECT -> "objects";
                  case ABSTAIN -> "abstains";
                })
        .orElseGet(() -> "scores " + scores(position));
  }

  private static String scores(Step.Position position) {
    var scores = new ArrayList<String>();
    position.scores().forEach((option, score) -> scores.add(option + " " + score.toPlainString()));
    return String.join(", ", scores);
  }

  static List<String> details(Step step) {
    var lines = new ArrayList<String>();
    switch (step) {
      case Step.Opening opening -> lines.add("charter " + Seal.brief(opening.edition().charter()));
      case Step.Proposal proposal -> {
        lines.add(proposal.reason());
        proposal.evidence().forEach(each -> lines.add("evidence: " + each));
        proposal.misfitSince().ifPresent(day -> lines.add("misfit first seen on " + day));
        proposal.contests().ifPresent(other -> lines.add("contests " + other));
        lines.add(
            proposal
                .change()
                .map(edition -> "would be version " + edition.version())
                .orElse("in words only; adopting it changes no text"));
      }
      case Step.Position position -> lines.add(position.reason());
      case Step.Decision decision -> {
        lines.add("by %s: %s".formatted(decision.rule(), decision.why()));
        decision
            .dissent()
            .forEach(
                each -> lines.add("dissent: %s: %s".formatted(each.stakeholder(), each.reason())));
        if (!decision.unheard().isEmpty()) {
          lines.add("not heard: " + String.join(", ", decision.unheard()));
        }
        lines.add("in force: version " + decision.edition().version());
        decision.review().ifPresent(day -> lines.add("to be looked at again by " + day));
      }
    }
    return lines;
  }

  private void completeness(TerminalWriter out, Constraint.Mode mode, String title)
      throws IOException {
    List<Expectation> of = expectations(mode);
    section(out, title);
    Style style = out.style();
    if (of.isEmpty()) {
      out.wrapped(style.text("  "), style.text("None."));
      return;
    }
    for (Expectation each : of) {
      String missing = String.join(", ", each.completeness().missing());
      out.wrapped(
          style.text("  "),
          style.text(
              "%s: record %s complete, %s%s"
                  .formatted(
                      each.constraint(),
                      Figures.percent(each.completeness().score()),
                      each.proposal()
                          .map(id -> "by decision on " + id)
                          .orElse("from before the record"),
                      missing.isEmpty() ? "" : "; missing: " + missing)));
    }
    out.wrapped(
        style.text("  "),
        style
            .text("Complete says that the process can be followed, not that it decided well.")
            .in(Ink.FAINT));
  }

  private List<Expectation> expectations(Constraint.Mode mode) {
    return expectations.stream().filter(each -> each.mode() == mode).toList();
  }

  private List<String> weaving() {
    var lines = new ArrayList<String>();
    lines.add(
        "changes: %d; days from one to the next, median: %s"
            .formatted(weaving.changes(), number(weaving.cadence())));
    lines.add(
        "days from the first sign of misfit to the change, median: %s, longest: %s%s"
            .formatted(
                number(weaving.latency()),
                number(weaving.longestLatency()),
                weaving.undated() == 0
                    ? ""
                    : "; %d of %d changes do not say when that was"
                        .formatted(weaving.undated(), weaving.changes())));
    lines.add("days since the last change: %d".formatted(weaving.age()));
    lines.add(
        "longest wait of a known misfit, in days: "
            + (weaving.waiting().isEmpty() ? "none waits" : number(weaving.waiting())));
    lines.add(openness(weaving.openness()));
    lines.add(
        "last change by decision: "
            + weaving.lastUpdate().map(String::valueOf).orElse("none since the record began"));
    if (!weaving.overdue().isEmpty()) {
      lines.add("review overdue: " + String.join(", ", weaving.overdue()));
    }
    lines.add(
        "cases that held before the last change and no longer do: "
            + regressions
                .map(String::valueOf)
                .orElse("not measured; give --replay what leeway weave replay wrote"));
    return lines;
  }

  private static String openness(Weaving.Openness openness) {
    var has = new ArrayList<String>();
    var lacks = new ArrayList<String>();
    (openness.path() ? has : lacks).add("a way to change");
    (openness.triggers() ? has : lacks).add("triggers");
    (openness.contest() ? has : lacks).add("a way to contest");
    (openness.review() ? has : lacks).add("a time of review");
    return "%s%s%s"
        .formatted(
            openness.path() ? "open to change" : "closed: it says neither who decides nor how",
            has.isEmpty() ? "" : "; has " + String.join(", ", has),
            lacks.isEmpty() ? "" : "; lacks " + String.join(", ", lacks));
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "not known" : String.format(Locale.ROOT, "%.1f", value.getAsDouble());
  }

  private static String number(OptionalLong value) {
    return value.isEmpty() ? "not known" : String.valueOf(value.getAsLong());
  }

  /** Returns the line of JSON, without a line end. */
  @Override
  public String json() {
    return JsonWriter.line(
        json -> {
          json.field("format", FORMAT)
              .field("charter", charter.name())
              .field("version", charter.version());
          json.list(
              "entries", record.entries(), (value, each) -> value.object(it -> write(it, each)));
          json.list(
              "governing",
              expectations(Constraint.Mode.GOVERNING),
              (value, each) -> value.object(it -> write(it, each)));
          json.list(
              "enabling",
              expectations(Constraint.Mode.ENABLING),
              (value, each) -> value.object(it -> write(it, each)));
          json.object("weaving", this::writeWeaving);
        });
  }

  private static void write(JsonWriter json, RecordEntry entry) {
    json.field("seal", entry.seal())
        .field("date", entry.date().toString())
        .field("by", entry.by())
        .field("kind", entry.step().kind())
        .field("text", headline(entry));
    json.list("follows", entry.follows(), JsonWriter::string);
    json.list("details", details(entry.step()), JsonWriter::string);
  }

  private static void write(JsonWriter json, Expectation each) {
    json.field("constraint", each.constraint());
    json.optional("proposal", each.proposal(), JsonWriter::string);
    json.field("completeness", each.completeness().score());
    json.list(
        "items",
        each.completeness().items(),
        (value, item) ->
            value.object(it -> it.field("name", item.name()).field("met", item.met())));
  }

  private void writeWeaving(JsonWriter json) {
    json.field("changes", weaving.changes());
    number(json, "cadence_days", weaving.cadence());
    number(json, "latency_days", weaving.latency());
    whole(json, "longest_latency_days", weaving.longestLatency());
    json.field("changes_without_first_sign", weaving.undated()).field("age_days", weaving.age());
    whole(json, "longest_wait_days", weaving.waiting());
    json.optional("last_update", weaving.lastUpdate().map(String::valueOf), JsonWriter::string);
    json.list("overdue", weaving.overdue(), JsonWriter::string);
    json.object(
        "openness",
        it ->
            it.field("path", weaving.openness().path())
                .field("triggers", weaving.openness().triggers())
                .field("contest", weaving.openness().contest())
                .field("review", weaving.openness().review()));
    json.optional("regressions", regressions, (value, count) -> value.number((long) count));
  }

  private static void number(JsonWriter json, String name, OptionalDouble value) {
    json.optional(
        name,
        value.isEmpty() ? Optional.empty() : Optional.of(value.getAsDouble()),
        JsonWriter::number);
  }

  private static void whole(JsonWriter json, String name, OptionalLong value) {
    json.optional(
        name,
        value.isEmpty() ? Optional.empty() : Optional.of(value.getAsLong()),
        (it, number) -> it.number((long) number));
  }
}
