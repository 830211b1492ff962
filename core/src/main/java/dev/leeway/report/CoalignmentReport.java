package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.coalignment.Coalignment;
import dev.leeway.weave.coalignment.Course;
import dev.leeway.weave.coalignment.Emergence;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the sides of interactions move each other, in three ways. */
public final class CoalignmentReport implements WeaveReport {

  static final String FORMAT = "leeway-coalignment/1";

  private final Coalignment found;
  private final Emergence emergence;

  public CoalignmentReport(Coalignment found, Emergence emergence) {
    this.found = found;
    this.emergence = emergence;
  }

  @Override
  public void text(Appendable to, Style style) throws IOException {
    write(new TextSheet(to, style));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "How the sides move each other (experimental)", this::write);
  }

  private void write(Sheet sheet) throws IOException {
    sheet.heading("Experimental: " + Figures.count(found.transcripts(), "transcript"));
    sheet.paragraph(
        "Associations in logs, not causes: whoever presses reacts to what the model did before.");
    sheet.heading("Who moves whom (transfer entropy, bits a turn)");
    sheet.table(
        List.of("direction", "bits", "by chance", "p"),
        List.of(
            flow("others to model", found.toModel()), flow("model to others", found.toOthers())));
    flowChart(sheet);
    if (found.toModel().bits() == 0 && found.toOthers().bits() == 0) {
      sheet.paragraph(
          "One of the sides hardly ever changes its act; such a side neither moves the other nor is"
              + " moved, whatever holds in truth.");
    }
    sheet.heading("Oversight latency");
    sheet.paragraph(latency());
    sheet.heading("Mutual uncertainty and conformity");
    sheet.paragraph(
        "U falls from %s to %s bits a turn between the halves; syntropy %s."
            .formatted(
                number(found.uncertainty().earlier()),
                number(found.uncertainty().later()),
                estimate(found.syntropy())));
    sheet.paragraph(
        "JSD between the sides' acts, low where one repeats the other: "
            + estimate(found.conformity()));
    sheet.heading("F14: " + found.decision().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    sheet.paragraph(found.why());
    sheet.paragraph(
        "Correlation of syntropy with control: %s; with conformity taken out: %s."
            .formatted(estimate(found.plain()), estimate(found.controlled())));
    courseChart(sheet);
    emergence(sheet);
  }

  private void flowChart(Sheet sheet) throws IOException {
    List<Coalignment.Flow> flows = List.of(found.toModel(), found.toOthers());
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Transfer entropy, bits a turn",
            List.of("others to model", "model to others"),
            List.of(
                new Chart.Series(
                    "found", flows.stream().map(each -> Optional.of(each.bits())).toList()),
                new Chart.Series(
                    "by chance",
                    flows.stream().map(each -> Optional.of(each.chance())).toList()))));
  }

  /** Uncertainty as a share of the most there can be, so that both lines fit one scale. */
  private void courseChart(Sheet sheet) throws IOException {
    double most = 2 * Math.log(Course.ACTS) / Math.log(2);
    sheet.chart(
        new Chart(
            Chart.Kind.LINES,
            "Mutual uncertainty U and control by turn",
            found.steps().stream().map(each -> String.valueOf(each.turn() + 1)).toList(),
            List.of(
                new Chart.Series(
                    "U, of %s bits that it is at most".formatted(number(most)),
                    found.steps().stream()
                        .map(each -> Optional.of(each.uncertainty() / most))
                        .toList()),
                new Chart.Series(
                    "governing objective in control, share of transcripts",
                    found.steps().stream().map(each -> Optional.of(each.control())).toList()))));
  }

  private void emergence(Sheet sheet) throws IOException {
    sheet.heading("Values formed among those who interact");
    for (Emergence.Count each : emergence.formed()) {
      sheet.paragraph(
          "%s won for good in %d of %d transcripts, from turn %s on (median), and nobody had asked for"
                  .formatted(
                      each.objective(),
                      each.transcripts(),
                      emergence.transcripts(),
                      number(each.onset() + 1))
              + " it.");
    }
    if (emergence.transfer().isPresent()) {
      Emergence.Transfer transfer = emergence.transfer().get();
      sheet.paragraph(
          "Held out one by one, %d settings have the favourite of the others in %s of their transcripts;"
                  .formatted(transfer.settings(), number(transfer.share()))
              + " with names dealt anew %s, p = %s."
                  .formatted(number(transfer.chance()), number(transfer.p())));
    }
    sheet.paragraph(emergence.why());
  }

  private String latency() {
    Coalignment.Latency latency = found.latency();
    if (latency.losses() == 0) {
      return "Control was never lost.";
    }
    return "%s, %d of which came to an end; median turns until control is back: %s."
        .formatted(
            Figures.count(latency.losses(), "loss").replace("losss", "losses"),
            latency.corrected(),
            Double.isNaN(latency.median())
                ? "not reached, since fewer than half come back"
                : String.valueOf((int) latency.median()));
  }

  private static List<String> flow(String name, Coalignment.Flow flow) {
    return List.of(
        name,
        String.format(Locale.ROOT, "%.3f", flow.bits()),
        String.format(Locale.ROOT, "%.3f", flow.chance()),
        String.format(Locale.ROOT, "%.3f", flow.p()));
  }

  private static String estimate(Optional<ClusterBootstrap.Estimate> estimate) {
    return Figures.estimate(estimate, "not measured");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public String json() {
    return JsonWriter.line(this::write);
  }

  private void write(JsonWriter json) {
    json.field("format", FORMAT)
        .field("experimental", true)
        .field("transcripts", found.transcripts())
        .object("to_model", it -> flow(it, found.toModel()))
        .object("to_others", it -> flow(it, found.toOthers()))
        .object(
            "latency",
            it -> {
              it.field("losses", found.latency().losses())
                  .field("corrected", found.latency().corrected());
              it.optional(
                  "median",
                  Optional.of(found.latency().median()).filter(each -> !each.isNaN()),
                  JsonWriter::number);
            })
        .object(
            "uncertainty",
            it ->
                it.field("earlier", found.uncertainty().earlier())
                    .field("later", found.uncertainty().later()));
    StalenessJson.estimate(json, "syntropy", found.syntropy());
    StalenessJson.estimate(json, "conformity", found.conformity());
    StalenessJson.estimate(json, "plain", found.plain());
    StalenessJson.estimate(json, "controlled", found.controlled());
    json.field("decision", JsonRecord.label(found.decision()))
        .field("why", found.why())
        .list(
            "steps",
            found.steps(),
            (list, each) ->
                list.object(
                    it ->
                        it.field("turn", each.turn())
                            .field("transcripts", each.transcripts())
                            .field("uncertainty", each.uncertainty())
                            .field("control", each.control())))
        .object("formed_values", this::writeEmergence);
  }

  private void writeEmergence(JsonWriter json) {
    json.list(
        "formed",
        emergence.formed(),
        (list, each) ->
            list.object(
                it ->
                    it.field("objective", each.objective().name())
                        .field("transcripts", each.transcripts())
                        .field("onset", each.onset())));
    json.optional(
        "transfer",
        emergence.transfer(),
        (value, each) ->
            value.object(
                it ->
                    it.field("settings", each.settings())
                        .field("share", each.share())
                        .field("chance", each.chance())
                        .field("p", each.p())));
    json.field("why", emergence.why());
  }

  private static void flow(JsonWriter json, Coalignment.Flow flow) {
    json.field("bits", flow.bits()).field("chance", flow.chance()).field("p", flow.p());
  }
}
