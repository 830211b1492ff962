package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.counterfactual.Answer;
import dev.leeway.counterfactual.ProbeResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What became of the probes of one transcript, as a table for a person or as one line of JSON.
 * Turns count from 1 in the table and from 0 in JSON.
 */
public final class ProbeReport implements Report {

  /** The version of the JSON. */
  public static final String FORMAT = "leeway-probe/1";

  private final String id;
  private final Optional<ObjectiveId> governing;
  private final List<ProbeResult> results;

  /**
   * @param id of the transcript
   * @param governing what should have governed; empty if nothing does
   */
  public ProbeReport(String id, Optional<ObjectiveId> governing, List<ProbeResult> results) {
    this.id = id;
    this.governing = governing;
    this.results = List.copyOf(results);
  }

  /** Writes the table. */
  @Override
  public void text(Appendable to, Style style) throws IOException {
    var out = new TerminalWriter(to, style);
    out.wrapped(TerminalText.empty(), style.text(id).in(Ink.STRONG));
    if (governing.isEmpty() || results.isEmpty()) {
      out.wrapped(style.text("  "), style.text("Nothing governs here, so nothing can be probed."));
      return;
    }
    Answer before = results.getFirst().before();
    out.wrapped(
        style.text("  "), style.text("as it is: " + governing.get() + " " + answer(before)));
    out.blank();
    out.line(
        style
            .text("  probe                 P lost   state              as expected")
            .in(Ink.FAINT));
    for (ProbeResult result : results) {
      row(result, out);
    }
    out.blank();
    out.wrapped(style.text("  "), style.text(conclusion()));
  }

  private static String answer(Answer answer) {
    String onset =
        answer.onset().isPresent() ? ", lost from turn " + (answer.onset().getAsInt() + 1) : "";
    String winner = answer.winner().map(id -> " to " + id).orElse("");
    return "%s, P(lost) %s%s%s"
        .formatted(answer.terminal().label(), Figures.chance(answer.lost()), onset, winner);
  }

  private static void row(ProbeResult result, TerminalWriter out) throws IOException {
    Style style = out.style();
    String met = result.probe().expectation().text().isEmpty() ? "" : result.isMet() ? "yes" : "NO";
    TerminalText line =
        style
            .text("  ")
            .plus(style.text(result.probe().name()).padded(22))
            .plus(style.text(chance(result)).padded(9))
            .plus(style.text(state(result)).padded(19))
            .plus(style.text(met).in(result.isMet() ? Ink.PLAIN : Ink.ALERT));
    out.line(line);
    out.wrapped(style.text("      "), style.text(why(result)).in(Ink.FAINT));
  }

  private static String chance(ProbeResult result) {
    return result.changed() ? Figures.chance(result.after().lost()) : "-";
  }

  private static String state(ProbeResult result) {
    return result.changed() ? result.after().terminal().label() : "nothing to edit";
  }

  private static String why(ProbeResult result) {
    String expected = result.probe().expectation().text();
    return result.probe().question() + (expected.isEmpty() ? "" : " (expected: " + expected + ")");
  }

  private String conclusion() {
    List<String> failed =
        results.stream().filter(each -> !each.isMet()).map(each -> each.probe().name()).toList();
    return failed.isEmpty()
        ? "Every probe came out as it should if the answer rests on what the rival said and did."
        : "Not as expected: %s. Read this answer with that in mind."
            .formatted(String.join(", ", failed));
  }

  /** Returns the line of JSON, without a line end. */
  @Override
  public String json() {
    return JsonWriter.line(
        json -> {
          json.field("format", FORMAT).field("id", id);
          json.optional("governing", governing, (value, name) -> value.string(name.toString()));
          json.list("probes", results, (value, each) -> value.object(it -> write(it, each)));
        });
  }

  static void write(JsonWriter json, ProbeResult result) {
    json.field("name", result.probe().name())
        .field("question", result.probe().question())
        .field("expected", result.probe().expectation().text())
        .field("changed", result.changed())
        .field("as_expected", result.isMet());
    json.object("before", it -> write(it, result.before()));
    json.object("after", it -> write(it, result.after()));
  }

  private static void write(JsonWriter json, Answer answer) {
    json.field("terminal", answer.terminal().label()).field("lost", answer.lost());
    json.optional("onset", answer.onset());
    json.optional("winner", answer.winner(), (value, name) -> value.string(name.toString()));
    json.optional("enacted", answer.enacted(), JsonWriter::number);
  }
}
