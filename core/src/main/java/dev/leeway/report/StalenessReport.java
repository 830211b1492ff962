package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.Context;
import dev.leeway.weave.staleness.ConceptFork;
import dev.leeway.weave.staleness.ContextCluster;
import dev.leeway.weave.staleness.DistanceBin;
import dev.leeway.weave.staleness.FeatureShift;
import dev.leeway.weave.staleness.NewSort;
import dev.leeway.weave.staleness.OverrideCauses;
import dev.leeway.weave.staleness.SetShare;
import dev.leeway.weave.staleness.Staleness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Where a charter has gone stale, for the terminal, as a page, or as one line of JSON. */
public final class StalenessReport implements WeaveReport {

  private static final int SHIFTS = 8;

  private final Staleness found;

  public StalenessReport(Staleness found) {
    this.found = found;
  }

  @Override
  public void text(Appendable to, Style style) throws IOException {
    write(new TextSheet(to, style));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "Where the charter has gone stale", this::write);
  }

  @Override
  public String json() {
    return StalenessJson.of(found);
  }

  private void write(Sheet sheet) throws IOException {
    sheet.heading("Charter " + found.charter());
    sheet.paragraph(
        "%d transcripts of now beside %d of the reference, contexts compared as %s."
            .formatted(found.now(), found.reference(), found.readAs()));
    for (String note : found.notes()) {
      sheet.paragraph("Note: " + note);
    }
    distance(sheet);
    shifts(sheet);
    shares(sheet);
    bins(sheet);
    sheet.heading("The specification trap (F12): " + lower(found.trap().decision()));
    sheet.paragraph(found.trap().why());
    clusters(sheet);
    forks(sheet);
    causes(sheet);
    new ConstraintRatesSheet(found.constraints()).write(sheet);
  }

  private void distance(Sheet sheet) throws IOException {
    sheet.heading("Have the contexts moved?");
    newSort(sheet);
    var auc = found.distance().auc();
    sheet.paragraph(
        "How far: a classifier that never saw a transcript tells which set it is from with AUC %s%s;"
                .formatted(number(auc.observed()), interval(found.distance().estimate()))
            + " chance is .50, and reaches %s in one of twenty dealings. p = %s (%d dealings, whole"
                .formatted(number(auc.upper95()), number3(auc.p()), auc.dealings())
            + " transcripts).");
  }

  private void newSort(Sheet sheet) throws IOException {
    NewSort sort = found.newSort();
    String p =
        "p = %s (%d dealings)".formatted(number3(sort.result().p()), sort.result().dealings());
    if (sort.result().p() > .05) {
      sheet.paragraph(
          "No sort of transcript is shown to have become more frequent, "
              + p
              + ". That is no proof that there is none: leeway weave power says how much these sets"
              + " would show.");
      return;
    }
    sheet.paragraph(
        "They have moved: most of all, \"%s\" has become more frequent, %d of %d now and %d of %d in"
                .formatted(
                    sort.name(), sort.now(), found.now(), sort.reference(), found.reference())
            + " the reference, "
            + p
            + ". That alone says new, not wrong: see the rates.");
    for (Context exemplar : sort.exemplars()) {
      sheet.quotation(Places.of(exemplar), exemplar.citation().quotation());
    }
  }

  private void shifts(Sheet sheet) throws IOException {
    sheet.heading("Which features have shifted (PSI)?");
    var rows = new ArrayList<List<String>>();
    List<FeatureShift> shown = found.shifts().stream().limit(SHIFTS).toList();
    for (FeatureShift each : shown) {
      rows.add(
          List.of(
              each.feature() + (each.notable() ? " *" : ""),
              number(each.index()),
              number(each.chance()),
              number(each.reference()),
              number(each.now())));
    }
    sheet.table(List.of("feature", "PSI", "by chance", "mean ref.", "mean now"), rows);
    sheet.paragraph("* beyond chance and at least .10; by custom .25 is a shift.");
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Population stability index by feature, beside what chance reaches",
            shown.stream().map(FeatureShift::feature).toList(),
            List.of(
                new Chart.Series(
                    "PSI", shown.stream().map(each -> Optional.of(each.index())).toList()),
                new Chart.Series(
                    "by chance, one in twenty",
                    shown.stream().map(each -> Optional.of(each.chance())).toList()))));
  }

  private void shares(Sheet sheet) throws IOException {
    sheet.heading("Does the charter still fit?");
    var rows = new ArrayList<List<String>>();
    for (SetShare each : found.shares()) {
      rows.add(
          List.of(
              each.kind().words(),
              share(each.reference()),
              share(each.now()),
              share(each.change())));
    }
    sheet.table(List.of("share", "reference", "now", "change"), rows);
    sheet.paragraph(
        "95% intervals, whole tasks drawn at a time. A context is uncovered when it is farther from"
            + " the reference and the charter's words than 19 in 20 contexts of the reference are from"
            + " other tasks of it."
            + (found.judged() == 0
                ? " No person's verdict was given (--gold), so nothing says whether the charter is"
                    + " wrong where it is uncovered."
                : " People judged %d transcripts.".formatted(found.judged())));
  }

  private void bins(Sheet sheet) throws IOException {
    sheet.heading("Rates against distance from the reference");
    List<SetShare.Kind> kinds = found.shares().stream().map(SetShare::kind).toList();
    var head = new ArrayList<String>(List.of("as far as", "transcripts"));
    kinds.forEach(kind -> head.add(lower(kind)));
    var rows = new ArrayList<List<String>>();
    for (DistanceBin bin : found.bins()) {
      var row = new ArrayList<String>(List.of(bin.words(), String.valueOf(bin.transcripts())));
      kinds.forEach(
          kind ->
              row.add(
                  Optional.ofNullable(bin.shares().get(kind)).map(Figures::percent).orElse("-")));
      rows.add(row);
    }
    sheet.table(head, rows);
    for (Staleness.Slope slope : found.slopes()) {
      sheet.paragraph(
          "Slope of %s from distance 0 to 1: %s%s"
              .formatted(
                  slope.kind().words(),
                  signed(slope.estimate().value()),
                  interval(Optional.of(slope.estimate()))));
    }
    sheet.chart(
        new Chart(
            Chart.Kind.LINES,
            "Rates by distance from the reference",
            found.bins().stream().map(DistanceBin::words).toList(),
            kinds.stream().map(this::series).toList()));
  }

  private Chart.Series series(SetShare.Kind kind) {
    return new Chart.Series(
        kind.words(),
        found.bins().stream().map(bin -> Optional.ofNullable(bin.shares().get(kind))).toList());
  }

  private void clusters(Sheet sheet) throws IOException {
    sheet.heading("Contexts that the charter does not cover or settle");
    if (found.clusters().isEmpty()) {
      sheet.paragraph("None.");
    }
    sheet.chart(clusterChart());
    for (ContextCluster each : found.clusters()) {
      sheet.paragraph(
          "%s: %d contexts of %d transcripts; %d uncovered, %d that the rules do not settle."
              .formatted(
                  each.name(),
                  each.contexts(),
                  each.transcripts(),
                  each.uncovered(),
                  each.disputed()));
      for (Context exemplar : each.exemplars()) {
        sheet.quotation(Places.of(exemplar), exemplar.citation().quotation());
      }
    }
  }

  private Chart clusterChart() {
    return new Chart(
        Chart.Kind.BARS,
        "Contexts of now by cluster",
        found.clusters().stream().map(ContextCluster::name).toList(),
        List.of(
            bars("uncovered", ContextCluster::uncovered),
            bars("not settled by the rules", ContextCluster::disputed)));
  }

  private Chart.Series bars(String name, ToIntFunction<ContextCluster> count) {
    return new Chart.Series(
        name,
        found.clusters().stream()
            .map(each -> Optional.of((double) count.applyAsInt(each)))
            .toList());
  }

  private void forks(Sheet sheet) throws IOException {
    sheet.heading("Predicates that have become two (concept forks, BIC gap above 10)");
    if (found.forks().isEmpty()) {
      sheet.paragraph("None found.");
    }
    for (ConceptFork each : found.forks()) {
      sheet.paragraph(
          "%s, by %s: BIC gap %s.%s"
              .formatted(
                  each.predicate(),
                  each.split(),
                  number(each.gap()),
                  each.residual()
                      ? ""
                      : " Only by the charter's own verdicts: a hint, until people have judged."));
      for (ConceptFork.Side side : each.sides()) {
        sheet.paragraph(
            "  %s: %s, lost in %s, expected in %s%s; for example %s"
                .formatted(
                    side.name(),
                    Figures.count(side.transcripts(), "transcript"),
                    Figures.percent(side.lost()),
                    Figures.percent(side.expected()),
                    side.cues().isEmpty() ? "" : "; marked by " + String.join(", ", side.cues()),
                    side.exemplar()));
      }
    }
  }

  private void causes(Sheet sheet) throws IOException {
    OverrideCauses causes = found.causes();
    sheet.heading("Why people overrode the charter");
    if (causes.overridden() == 0) {
      sheet.paragraph(
          causes.agreed() == 0
              ? "Nobody judged a transcript of these sets (--gold)."
              : "They did not: %s, all shared."
                  .formatted(Figures.count(causes.agreed(), "judged verdict")));
      return;
    }
    for (OverrideCauses.Frequency each : causes.causes()) {
      sheet.paragraph(
          "%s: at %d of %d overrides, %d of %d shared verdicts%s"
              .formatted(
                  each.cause().words(),
                  each.among(),
                  each.overridden(),
                  each.others(),
                  each.agreed(),
                  each.explains() ? "; more often than chance" : ""));
    }
    sheet.paragraph(raters());
  }

  private String raters() {
    return found
        .raters()
        .map(
            each ->
                "Of %d transcripts that several groups judged, groups are opposed on %d; their shares of"
                        .formatted(each.compared(), each.split())
                    + " \"lost\" lie %s apart, dealt anew among the same people %s, p = %s: %s."
                        .formatted(
                            number(each.gap()),
                            number(each.chance()),
                            number3(each.p()),
                            each.stable()
                                ? "they are split along stable groups"
                                : "no stable split is shown"))
        .orElse(
            "Whether those who judge are split along groups takes the verdict of each of them"
                + " (--raters).");
  }

  private static String share(Optional<ClusterBootstrap.Estimate> estimate) {
    return Figures.estimate(estimate, "nothing to count");
  }

  private static String interval(Optional<ClusterBootstrap.Estimate> estimate) {
    return estimate
        .map(
            each ->
                " [%s, %s]"
                    .formatted(number(each.interval().low()), number(each.interval().high())))
        .orElse("");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String number3(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }
}
