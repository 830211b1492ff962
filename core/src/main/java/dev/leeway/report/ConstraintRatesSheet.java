package dev.leeway.report;

import dev.leeway.charter.Constraint;
import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.staleness.ConstraintRates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How governing and enabling constraints work apart, as a table and a chart. */
final class ConstraintRatesSheet {

  private final ConstraintRates rates;

  ConstraintRatesSheet(ConstraintRates rates) {
    this.rates = rates;
  }

  void write(Sheet sheet) throws IOException {
    sheet.heading("Do enabling constraints work otherwise than governing ones?");
    if (rates.constraints().isEmpty()) {
      sheet.paragraph("No constraint of the charter was met.");
      return;
    }
    var head = new ArrayList<String>(List.of("constraint", "mode", "transcripts"));
    for (ConstraintRates.Rate rate : ConstraintRates.Rate.values()) {
      head.add(rate.words());
    }
    var rows = new ArrayList<List<String>>();
    rates.constraints().forEach(line -> rows.add(row(line.name(), line)));
    rates.modes().forEach(line -> rows.add(row("all of them", line)));
    sheet.table(head, rows);
    sheet.paragraph(
        "Over both sets; 95% intervals, whole tasks drawn at a time. A governing constraint is held"
            + " at contested turns at which its objective was in control; an enabling one is used at"
            + " turns at which its objective was in play and served, which it need not be. Harmless"
            + " turns come near a constraint and contest nothing.");
    differences(sheet);
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Rates by mode of constraint",
            List.of(ConstraintRates.Rate.values()).stream()
                .map(ConstraintRates.Rate::words)
                .toList(),
            rates.modes().stream().map(ConstraintRatesSheet::series).toList()));
  }

  private void differences(Sheet sheet) throws IOException {
    if (rates.modes().size() < Constraint.Mode.values().length) {
      sheet.paragraph(
          "Only %s constraints were met, so the modes cannot be compared."
              .formatted(rates.modes().getFirst().mode().label()));
    }
    for (ConstraintRates.Rate rate : ConstraintRates.Rate.values()) {
      Optional<ClusterBootstrap.Estimate> found =
          Optional.ofNullable(rates.differences().get(rate));
      if (found.isPresent()) {
        sheet.paragraph(words(rate, found.get()));
      }
    }
  }

  private static String words(ConstraintRates.Rate rate, ClusterBootstrap.Estimate found) {
    boolean shown = found.interval().low() > 0 || found.interval().high() < 0;
    return String.format(
        Locale.ROOT,
        "%s, governing less enabling: %+.2f [%.2f, %.2f]%s",
        rate.words(),
        found.value(),
        found.interval().low(),
        found.interval().high(),
        shown ? "" : "; no difference is shown");
  }

  private static List<String> row(String name, ConstraintRates.Line line) {
    var row = new ArrayList<String>();
    row.add(name);
    row.add(line.mode().label());
    row.add(String.valueOf(line.transcripts()));
    for (ConstraintRates.Rate rate : ConstraintRates.Rate.values()) {
      row.add(Figures.estimate(Optional.ofNullable(line.rates().get(rate)), "-"));
    }
    return row;
  }

  private static Chart.Series series(ConstraintRates.Line line) {
    return new Chart.Series(
        line.mode().label(),
        List.of(ConstraintRates.Rate.values()).stream()
            .map(
                rate ->
                    Optional.ofNullable(line.rates().get(rate))
                        .map(ClusterBootstrap.Estimate::value))
            .toList(),
        List.of(ConstraintRates.Rate.values()).stream()
            .map(
                rate ->
                    Optional.ofNullable(line.rates().get(rate))
                        .map(ClusterBootstrap.Estimate::interval))
            .toList());
  }
}
