package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.coalignment.Coalignment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the sides of interactions move each other, in three ways. */
public final class CoalignmentReport implements WeaveReport {

  static final String FORMAT = "leeway-coalignment/1";

  private final Coalignment found;

  public CoalignmentReport(Coalignment found) {
    this.found = found;
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
    sheet.chart(
        new Chart(
            Chart.Kind.BARS,
            "Mutual uncertainty, bits a turn",
            List.of("earlier half", "later half"),
            List.of(
                new Chart.Series(
                    "U",
                    List.of(
                        Optional.of(found.uncertainty().earlier()),
                        Optional.of(found.uncertainty().later()))))));
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
    json.field("decision", JsonRecord.label(found.decision())).field("why", found.why());
  }

  private static void flow(JsonWriter json, Coalignment.Flow flow) {
    json.field("bits", flow.bits()).field("chance", flow.chance()).field("p", flow.p());
  }
}
