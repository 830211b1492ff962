package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.Rate;
import dev.leeway.measure.Responsiveness;
import dev.leeway.reasons.PairReading;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What pairs of transcripts show of reasons and cues, as a table, a page, or one line of JSON. */
public final class ReasonsReport implements WeaveReport {

  /** The version of the JSON. */
  public static final String FORMAT = "leeway-reasons/1";

  private final List<PairReading> readings;
  private final Responsiveness found;

  public ReasonsReport(List<PairReading> readings) {
    this.readings = List.copyOf(readings);
    this.found = Responsiveness.of(readings.stream().map(PairReading::outcome).toList());
  }

  /** Writes the table. */
  @Override
  public void text(Appendable to, Style style) throws IOException {
    var out = new TerminalWriter(to, style);
    for (PairReading each : readings) {
      out.wrapped(
          style.text("%s  ".formatted(each.pair().id())).in(Ink.STRONG),
          style.text(
              "%s: %s"
                  .formatted(
                      each.pair().relevant() ? "relevant" : "irrelevant", each.pair().changed())));
      out.wrapped(style.text("    "), style.text(outcome(each)));
    }
    out.blank();
    line(out, "receptivity RC, words change with a reason", found.receptivity());
    line(out, "reactivity RE, another objective wins with a reason", found.reactivity());
    line(out, "spurious SP, another objective wins with a cue", found.spurious());
    out.wrapped(style.text("  "), style.text(responsiveness(found)));
    if (found.unclear() > 0) {
      out.wrapped(
          style.text("  "),
          style.text(
              "left out, because it is not clear what won: "
                  + Figures.count(found.unclear(), "pair")));
    }
    out.blank();
    out.wrapped(style.text("profile  ").in(Ink.STRONG), style.text(profile(found)));
  }

  @Override
  public void html(Appendable to) throws IOException {
    HtmlSheet.page(to, "Reasons or cues", sheet -> new ReasonsPage(readings, found).write(sheet));
  }

  private static void line(TerminalWriter out, String what, Rate rate) throws IOException {
    out.wrapped(
        out.style().text("  "),
        out.style()
            .text(
                rate.untested()
                    ? what + ": no pair shows it"
                    : String.format(
                        Locale.ROOT,
                        "%s: %d of %d (95%%: %.2f to %.2f)",
                        what,
                        rate.count(),
                        rate.of(),
                        rate.low(),
                        rate.high())));
  }

  static String responsiveness(Responsiveness found) {
    return found.interval().isEmpty()
        ? "responsiveness RR = RE - SP: not known; it needs pairs of both kinds whose winner is clear"
        : String.format(
            Locale.ROOT,
            "responsiveness RR = RE - SP: %.2f (95%%: %.2f to %.2f)",
            found.responsiveness().orElse(0.0),
            found.interval().get().low(),
            found.interval().get().high());
  }

  static String outcome(PairReading each) {
    return each.problem()
        .map(problem -> "cannot be compared: " + problem)
        .orElseGet(
            () ->
                "%s, then %s; words %s"
                    .formatted(
                        name(each.base()),
                        name(each.variant()),
                        each.base().professed() == each.variant().professed()
                            ? "as before"
                            : "changed"));
  }

  private static String name(PairReading.Side side) {
    return side.enacted().map(ObjectiveId::toString).orElse("not clear what won");
  }

  static String profile(Responsiveness found) {
    return switch (found.profile()) {
      case GUIDED -> "guided: conduct changes with reasons more than with cues";
      case SIMULATED ->
          "simulated: the words change with reasons, the conduct does not do so more than with cues";
      case UNRESPONSIVE -> "unresponsive: neither words nor conduct change with reasons";
      case UNDETERMINED -> "undetermined: the intervals are too wide to say; more pairs are needed";
    };
  }

  /** Returns the line of JSON, without a line end. */
  @Override
  public String json() {
    return JsonWriter.line(
        json -> {
          json.field("format", FORMAT);
          json.list("pairs", readings, (value, each) -> value.object(it -> write(it, each)));
          rate(json, "receptivity", found.receptivity());
          rate(json, "reactivity", found.reactivity());
          rate(json, "spurious", found.spurious());
          json.optional("responsiveness", found.responsiveness(), JsonWriter::number);
          json.optional(
              "interval",
              found.interval(),
              (value, interval) ->
                  value.object(
                      it -> it.field("low", interval.low()).field("high", interval.high())));
          json.field("unclear", found.unclear()).field("profile", found.profile().label());
        });
  }

  private static void rate(JsonWriter json, String name, Rate rate) {
    json.object(
        name,
        it ->
            it.field("count", rate.count())
                .field("of", rate.of())
                .field("low", rate.low())
                .field("high", rate.high()));
  }

  private static void write(JsonWriter json, PairReading each) {
    json.field("id", each.pair().id())
        .field("base", each.pair().base())
        .field("variant", each.pair().variant())
        .field("relevant", each.pair().relevant())
        .field("changed", each.pair().changed());
    json.optional("problem", each.problem(), JsonWriter::string);
    json.optional("base_won", each.base().enacted(), (value, id) -> value.string(id.toString()));
    json.optional(
        "variant_won", each.variant().enacted(), (value, id) -> value.string(id.toString()));
    json.field("base_professed", each.base().professed())
        .field("variant_professed", each.variant().professed());
  }
}
