package dev.leeway.report;

import dev.leeway.charter.Constraint;
import dev.leeway.process.CharterRecord;
import dev.leeway.process.Expectation;
import dev.leeway.process.RecordEntry;
import dev.leeway.process.Seal;
import dev.leeway.process.Stand;
import dev.leeway.process.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a charter came to be what it is, as a page: the chain, who took which side, completeness. */
final class RecordPage {

  private static final String SCORES = "scores";

  private final CharterRecord record;
  private final List<Expectation> expectations;

  RecordPage(CharterRecord record, List<Expectation> expectations) {
    this.record = record;
    this.expectations = List.copyOf(expectations);
  }

  /**
   * @param kept what is said of how the charter is kept in step, a line each
   */
  void write(Sheet sheet, List<String> kept) throws IOException {
    if (record.entries().isEmpty()) {
      sheet.paragraph("No record yet; leeway weave propose begins one.");
    } else {
      chain(sheet);
      positions(sheet);
    }
    completeness(sheet);
    sheet.heading("Kept in step");
    for (String line : kept) {
      sheet.paragraph(line);
    }
    sheet.heading("Entries");
    for (RecordEntry entry : record.entries()) {
      sheet.paragraph(
          "%s  %s  %s"
              .formatted(entry.date(), Seal.brief(entry.seal()), RecordReport.headline(entry)));
      for (String line : RecordReport.details(entry.step())) {
        sheet.quotation(entry.step().kind(), line);
      }
    }
  }

  private void chain(Sheet sheet) throws IOException {
    sheet.heading("The chain");
    sheet.chart(
        new Chart(
            Chart.Kind.DOTS,
            "Entries in order, each sealed over those before it",
            record.entries().stream()
                .map(entry -> entry.date() + " " + Seal.brief(entry.seal()).substring(0, 4))
                .toList(),
            List.of("opening", "proposal", "position", "decision").stream()
                .map(this::ofKind)
                .toList()));
  }

  private Chart.Series ofKind(String kind) {
    return new Chart.Series(
        kind,
        record.entries().stream()
            .map(
                entry ->
                    entry.step().kind().equals(kind) ? Optional.of(1.0) : Optional.<Double>empty())
            .toList());
  }

  private void positions(Sheet sheet) throws IOException {
    sheet.heading("Who took which side");
    var bySide = new TreeMap<String, Map<String, String>>();
    var proposals = new ArrayList<String>();
    for (RecordEntry entry : record.entries()) {
      if (entry.step() instanceof Step.Proposal proposal) {
        proposals.add(proposal.id());
      } else if (entry.step() instanceof Step.Position position) {
        bySide
            .computeIfAbsent(position.stakeholder(), name -> new TreeMap<>())
            .put(position.proposal(), position.stand().map(Stand::label).orElse(SCORES));
      }
    }
    if (bySide.isEmpty()) {
      sheet.paragraph("Nobody has taken a position yet.");
      return;
    }
    var head = new ArrayList<String>(List.of("stakeholder"));
    head.addAll(proposals);
    var rows = new ArrayList<List<String>>();
    bySide.forEach(
        (stakeholder, stands) -> {
          var row = new ArrayList<String>(List.of(stakeholder));
          proposals.forEach(id -> row.add(stands.getOrDefault(id, "not heard")));
          rows.add(row);
        });
    sheet.table(head, rows);
    var kinds = new TreeSet<String>();
    bySide.values().forEach(stands -> kinds.addAll(stands.values()));
    List<String> sides = List.copyOf(bySide.keySet());
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Positions by stakeholder over all proposals",
            sides,
            kinds.stream().map(kind -> count(kind, sides, bySide)).toList()));
  }

  private static Chart.Series count(
      String kind, List<String> sides, Map<String, Map<String, String>> bySide) {
    return new Chart.Series(
        kind,
        sides.stream()
            .map(
                side ->
                    Optional.of(
                        (double)
                            bySide.getOrDefault(side, Map.of()).values().stream()
                                .filter(kind::equals)
                                .count()))
            .toList());
  }

  private void completeness(Sheet sheet) throws IOException {
    sheet.heading("How complete the record is");
    sheet.table(
        List.of("constraint", "mode", "complete", "missing"),
        expectations.stream()
            .map(
                each ->
                    List.of(
                        each.constraint(),
                        each.mode().label(),
                        Figures.percent(each.completeness().score()),
                        String.join(", ", each.completeness().missing())))
            .toList());
    sheet.paragraph("Complete says that the process can be followed, not that it decided well.");
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Completeness of the record by constraint",
            expectations.stream().map(Expectation::constraint).toList(),
            List.of(Constraint.Mode.values()).stream().map(this::complete).toList()));
  }

  private Chart.Series complete(Constraint.Mode mode) {
    return new Chart.Series(
        mode.label(),
        expectations.stream()
            .map(
                each ->
                    each.mode() == mode
                        ? Optional.of(each.completeness().score())
                        : Optional.<Double>empty())
            .toList());
  }
}
