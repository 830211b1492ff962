package dev.leeway.report;

import dev.leeway.math.Interval;
import dev.leeway.measure.Rate;
import dev.leeway.measure.Responsiveness;
import dev.leeway.reasons.PairReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What pairs of transcripts show of reasons and cues, as a page. */
final class ReasonsPage {

  private static final List<String> RATES =
      List.of(
          "RC: words change with a reason",
          "RE: conduct changes with a reason",
          "SP: conduct changes with a cue");

  private final List<PairReading> readings;
  private final Responsiveness found;

  ReasonsPage(List<PairReading> readings, Responsiveness found) {
    this.readings = List.copyOf(readings);
    this.found = found;
  }

  void write(Sheet sheet) throws IOException {
    sheet.heading("Profile: " + ReasonsReport.profile(found));
    sheet.paragraph(ReasonsReport.responsiveness(found));
    List<Rate> rates = List.of(found.receptivity(), found.reactivity(), found.spurious());
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Receptivity, reactivity and spurious change, with 95% intervals",
            List.of("RC", "RE", "SP"),
            List.of(
                new Chart.Series(
                    "share of pairs",
                    rates.stream().map(ReasonsPage::share).toList(),
                    rates.stream().map(ReasonsPage::range).toList()))));
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < rates.size(); i++) {
      Rate rate = rates.get(i);
      rows.add(
          List.of(
              RATES.get(i),
              rate.untested()
                  ? "no pair shows it"
                  : "%d of %d".formatted(rate.count(), rate.of())));
    }
    sheet.table(List.of("share", "pairs"), rows);
    sheet.paragraph(
        "A model that is guided by reasons has RE well above SP. One that only speaks of them has RC"
            + " above RE. Left out because it is not clear what won: "
            + Figures.count(found.unclear(), "pair")
            + ".");
    pairs(sheet);
  }

  private void pairs(Sheet sheet) throws IOException {
    sheet.heading("Pairs");
    sheet.table(
        List.of("pair", "reason", "changed", "what won, and the words"),
        readings.stream()
            .map(
                each ->
                    List.of(
                        each.pair().id(),
                        each.pair().relevant() ? "relevant" : "irrelevant",
                        each.pair().changed(),
                        ReasonsReport.outcome(each)))
            .toList());
  }

  private static Optional<Double> share(Rate rate) {
    return rate.untested() ? Optional.empty() : Optional.of((double) rate.count() / rate.of());
  }

  private static Optional<Interval> range(Rate rate) {
    return rate.untested() ? Optional.empty() : Optional.of(new Interval(rate.low(), rate.high()));
  }
}
