package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.pluralism.Pluralism;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whose values won, for the terminal, as a page, or as one line of JSON. */
public final class PluralismReport implements WeaveReport {

  static final String FORMAT = "leeway-pluralism/1";

  private final Pluralism found;

  public PluralismReport(Pluralism found) {
    this.found = found;
  }

  @Override
  public void text(Appendable to, Style style) throws IOException {
    write(new TextSheet(to, style));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "Whose values won", this::write);
  }

  private void write(Sheet sheet) throws IOException {
    sheet.heading(
        "Charter %s, %s"
            .formatted(found.charter(), Figures.count(found.transcripts(), "transcript")));
    for (String note : found.notes()) {
      sheet.paragraph("Note: " + note);
    }
    groups(sheet);
    temporal(sheet);
    control(sheet);
    positions(sheet);
  }

  private void groups(Sheet sheet) throws IOException {
    sheet.heading("Who was served?");
    if (found.groups().isEmpty()) {
      sheet.paragraph("Nothing was seen to serve anybody, so this is not measured.");
      return;
    }
    var rows = new ArrayList<List<String>>();
    for (Pluralism.Group each : found.groups()) {
      rows.add(
          List.of(
              each.stakeholder(),
              String.valueOf(each.transcripts()),
              estimate(Optional.of(each.service()))));
    }
    sheet.table(List.of("stakeholder, worst first", "in play in", "mean service"), rows);
    sheet.paragraph("Gap between best and worst served: " + estimate(found.gap()));
  }

  private void temporal(Sheet sheet) throws IOException {
    sheet.heading("Over time (status, aggregate, times that count)");
    if (found.temporal().isEmpty()) {
      sheet.paragraph("Needs transcripts in which two stakeholders are in play and one is served.");
      return;
    }
    var rows = new ArrayList<List<String>>();
    for (Pluralism.TemporalLine each : found.temporal()) {
      rows.add(
          List.of(
              each.times().words(), each.welfare().words(), estimate(Optional.of(each.value()))));
    }
    sheet.table(List.of("times", "aggregate", "mean over transcripts"), rows);
  }

  private void control(Sheet sheet) throws IOException {
    sheet.heading("Whose objectives were in control");
    List<String> names = found.control().stakeholders();
    if (names.isEmpty()) {
      sheet.paragraph("No turn was contested, so control shows nowhere.");
      return;
    }
    int parts = found.control().shares().getFirst().size();
    List<String> labels = IntStream.range(0, parts).mapToObj(i -> (i + 1) + "/" + parts).toList();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < names.size(); i++) {
      var row = new ArrayList<String>(List.of(names.get(i)));
      found.control().shares().get(i).forEach(share -> row.add(Figures.percent(share)));
      rows.add(row);
    }
    var head = new ArrayList<String>(List.of("part of the contested turns"));
    head.addAll(labels);
    sheet.table(head, rows);
    sheet.chart(
        new Chart(
            Chart.Kind.AREAS,
            "Share of control by stakeholder along the contested turns",
            labels,
            IntStream.range(0, names.size()).mapToObj(this::series).toList()));
  }

  private Chart.Series series(int stakeholder) {
    return new Chart.Series(
        found.control().stakeholders().get(stakeholder),
        found.control().shares().get(stakeholder).stream().map(Optional::of).toList());
  }

  private void positions(Sheet sheet) throws IOException {
    sheet.heading("Positions");
    if (found.overton().isEmpty()) {
      sheet.paragraph(
          "No reply was about a listed question; list questions and positions with --positions.");
      return;
    }
    Pluralism.Overton overton = found.overton().get();
    sheet.paragraph(
        "Overton coverage: %s of the listed positions, over %s; later less earlier half: %s."
            .formatted(
                estimate(Optional.of(overton.coverage())),
                overton.replies() == 1 ? "1 reply" : overton.replies() + " replies",
                estimate(overton.drift())));
    steering(sheet);
    if (found.questions().isEmpty()) {
      sheet.paragraph("No question has a population to compare answers with.");
      return;
    }
    var rows = new ArrayList<List<String>>();
    for (Pluralism.QuestionShares each : found.questions()) {
      rows.add(
          List.of(
              each.question(),
              String.valueOf(each.replies()),
              number(1 - each.divergence()),
              each.before().map(before -> number(1 - before)).orElse("-")));
    }
    sheet.table(List.of("question", "answers", "1 - JSD", "1 - JSD before"), rows);
    sheet.paragraph("Agreement with the population (1 - JSD): " + estimate(found.agreement()));
    sheet.paragraph("Loss of it (JSD now less before): " + estimate(found.loss()));
  }

  private void steering(Sheet sheet) throws IOException {
    if (found.steering().isEmpty()) {
      return;
    }
    var rows = new ArrayList<List<String>>();
    double sum = 0;
    for (Pluralism.Steering each : found.steering()) {
      sum += each.fidelity() - each.spill();
      rows.add(
          List.of(
              each.attribute(),
              String.valueOf(each.replies()),
              number(each.fidelity()),
              number(each.spill())));
    }
    sheet.table(List.of("asked to take", "replies", "takes it", "takes others"), rows);
    sheet.paragraph(
        "Steerability (fidelity less spill, mean): " + number(sum / found.steering().size()));
  }

  private static String estimate(Optional<ClusterBootstrap.Estimate> estimate) {
    return Figures.estimate(estimate, "nothing to measure it on");
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
        .field("charter", found.charter())
        .field("transcripts", found.transcripts())
        .list(
            "groups",
            found.groups(),
            (list, each) ->
                list.object(
                    it -> {
                      it.field("stakeholder", each.stakeholder())
                          .field("transcripts", each.transcripts());
                      StalenessJson.estimate(it, "service", Optional.of(each.service()));
                    }));
    StalenessJson.estimate(json, "gap", found.gap());
    json.list(
        "temporal",
        found.temporal(),
        (list, each) ->
            list.object(
                it -> {
                  it.field("times", JsonRecord.label(each.times()))
                      .field("aggregate", JsonRecord.label(each.welfare()));
                  StalenessJson.estimate(it, "value", Optional.of(each.value()));
                }));
    json.list(
        "control",
        IntStream.range(0, found.control().stakeholders().size()).boxed().toList(),
        (list, i) ->
            list.object(
                it ->
                    it.field("stakeholder", found.control().stakeholders().get(i))
                        .list("shares", found.control().shares().get(i), JsonWriter::number)));
    positions(json);
    json.list("notes", found.notes(), JsonWriter::string);
  }

  private void positions(JsonWriter json) {
    json.optional(
        "overton",
        found.overton(),
        (value, each) ->
            value.object(
                it -> {
                  it.field("replies", each.replies());
                  StalenessJson.estimate(it, "coverage", Optional.of(each.coverage()));
                  StalenessJson.estimate(it, "drift", each.drift());
                }));
    json.list(
        "steering",
        found.steering(),
        (list, each) ->
            list.object(
                it ->
                    it.field("position", each.attribute())
                        .field("replies", each.replies())
                        .field("fidelity", each.fidelity())
                        .field("spill", each.spill())));
    json.list(
        "questions",
        found.questions(),
        (list, each) ->
            list.object(
                it ->
                    it.field("question", each.question())
                        .field("replies", each.replies())
                        .field("divergence", each.divergence())
                        .optional("before", each.before(), JsonWriter::number)));
    StalenessJson.estimate(json, "agreement", found.agreement());
    StalenessJson.estimate(json, "loss", found.loss());
  }
}
