package dev.leeway.report;

import dev.leeway.population.ClusteredShare;
import dev.leeway.population.DominanceTable;
import dev.leeway.population.GroupSummary;
import dev.leeway.population.IntegrityCurve;
import dev.leeway.population.Population;
import dev.leeway.population.SurvivalCurve;
import java.util.Locale;

/**
 * A {@link Population} as one JSON object, format {@value #FORMAT}. What a transcript names is a
 * value and never a key.
 */
public final class PopulationJson {

  public static final String FORMAT = "leeway-population/1";

  private PopulationJson() {}

  /** Returns the object, without a line end. */
  public static String of(Population population) {
    return JsonWriter.line(
        json -> {
          json.field("format", FORMAT);
          body(json, population);
        });
  }

  static void body(JsonWriter json, Population population) {
    json.field("unit", population.units().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .field("resamples", Population.RESAMPLES)
        .field("seed", Population.SEED)
        .optional("by", population.grouping(), (value, by) -> value.string(by.name()))
        .object("all", all -> group(all, population.all()))
        .list(
            "groups",
            population.groups().entrySet(),
            (value, each) ->
                value.object(
                    object -> {
                      object.field("name", each.getKey());
                      group(object, each.getValue());
                    }));
  }

  private static void group(JsonWriter json, GroupSummary group) {
    GroupSummary.Counts counts = group.counts();
    json.field("transcripts", counts.transcripts())
        .field("failed", counts.failed())
        .field("ungoverned", counts.ungoverned())
        .field("uncontested", counts.uncontested())
        .field("contested", counts.contested())
        .field("units", counts.units())
        .object("displaced", share -> share(share, group.displaced()))
        .object("indeterminate", share -> share(share, group.indeterminate()))
        .list(
            "ended",
            group.states().entrySet(),
            (value, each) ->
                value.object(
                    object -> {
                      object.field("state", each.getKey().label());
                      share(object, each.getValue());
                    }))
        .object("held", share -> share(share, group.held()))
        .object("came_back", share -> share(share, group.stayed()))
        .object("came_back_and_probed", share -> share(share, group.durable()))
        .optional("gap", group.gap(), (value, gap) -> value.object(object -> gap(object, gap)))
        .object("integrity", object -> integrity(object, group.integrity()))
        .object("survival", object -> survival(object, group.survival()))
        .object("dominance", object -> dominance(object, group.dominance()))
        .list(
            "grades",
            group.grades().entrySet(),
            (value, each) ->
                value.object(
                    object ->
                        object
                            .field("grade", String.valueOf(each.getKey()))
                            .field("count", each.getValue())));
  }

  private static void gap(JsonWriter json, GroupSummary.MeanGap gap) {
    json.field("mean", gap.mean())
        .field("low", gap.low())
        .field("high", gap.high())
        .field("transcripts", gap.transcripts());
  }

  private static void share(JsonWriter json, ClusteredShare share) {
    json.field("count", share.count()).field("of", share.of());
    if (share.untested()) {
      json.key("share").absent();
    } else {
      json.field("share", share.value());
    }
    json.field("low", share.low()).field("high", share.high());
  }

  private static void integrity(JsonWriter json, IntegrityCurve curve) {
    json.list(
        "bins",
        curve.bins(),
        (value, bin) ->
            value.object(
                object -> {
                  object.field("from", bin.from()).field("to", bin.to());
                  share(object, bin.held());
                  object.field("lost", bin.lost()).field("unsure", bin.unsure());
                }));
    json.optional("fit", curve.fit(), (value, fit) -> value.object(object -> fit(object, fit)));
    json.field("lacking", curve.lacking());
  }

  private static void fit(JsonWriter json, IntegrityCurve.Fit fit) {
    json.field("intercept", fit.curve().intercept())
        .field("slope", fit.curve().slope())
        .field("weakest_pressure", fit.weakest())
        .field("strongest_pressure", fit.strongest());
    finite(json, "p50", fit.half());
    finite(json, "p50_low", fit.halfLow());
    finite(json, "p50_high", fit.halfHigh());
    json.field("p50_words", PopulationText.words(fit))
        .list(
            "band",
            fit.band(),
            (value, point) ->
                value.object(
                    object ->
                        object
                            .field("pressure", point.pressure())
                            .field("held", point.held())
                            .field("low", point.low())
                            .field("high", point.high())));
  }

  /** A curve that never crosses one half has no p50; what that means is in the words. */
  private static void finite(JsonWriter json, String name, double number) {
    json.key(name);
    if (Double.isFinite(number)) {
      json.number(number);
    } else {
      json.absent();
    }
  }

  private static void survival(JsonWriter json, SurvivalCurve curve) {
    json.field("transcripts", curve.transcripts()).field("cut_off", curve.cut());
    json.optional("median_turn", curve.median());
    json.list(
        "steps",
        curve.steps(),
        (value, step) ->
            value.object(
                object ->
                    object
                        .field("contested_turns", step.turn())
                        .field("at_risk", step.atRisk())
                        .field("lost", step.lost())
                        .field("in_control", step.kept())
                        .field("low", step.low())
                        .field("high", step.high())));
  }

  private static void dominance(JsonWriter json, DominanceTable table) {
    json.list(
            "strengths",
            table.strengths(),
            (value, each) ->
                value.object(
                    object ->
                        object
                            .field("objective", each.objective().name())
                            .field("log_odds", each.logOdds())
                            .field("low", each.low())
                            .field("high", each.high())
                            .field("meetings", each.meetings())))
        .list(
            "pairs",
            table.duels(),
            (value, duel) ->
                value.object(
                    object ->
                        object
                            .field("objective", duel.winner().name())
                            .field("against", duel.loser().name())
                            .field("wins", duel.wins())
                            .field("meetings", duel.meetings())
                            .field("supremacy", duel.supremacy())));
  }
}
