package dev.leeway.report;

import dev.leeway.comparison.Comparison;
import dev.leeway.comparison.ComparisonResult;
import dev.leeway.comparison.Difference;
import dev.leeway.comparison.Pairs;
import java.util.Locale;

/** The comparison of two sets as one JSON object, format {@value #FORMAT}. */
public final class ComparisonJson {

  public static final String FORMAT = "leeway-comparison/1";

  private ComparisonJson() {}

  /** Returns the object, without a line end. */
  public static String of(ComparedSets sets) {
    return JsonWriter.line(
        json -> {
          json.field("format", FORMAT)
              .field("name_a", sets.nameA())
              .field("name_b", sets.nameB())
              .field("level", Comparison.LEVEL)
              .field("seed", Comparison.SEED)
              .object("all", all -> result(all, sets.whole()))
              .list(
                  "groups",
                  sets.groups().entrySet(),
                  (value, each) ->
                      value.object(
                          object -> {
                            object.field("name", each.getKey());
                            result(object, each.getValue());
                          }))
              .field("in_no_group", sets.leftOut())
              .object("a", a -> PopulationJson.body(a, sets.a()))
              .object("b", b -> PopulationJson.body(b, sets.b()));
        });
  }

  private static void result(JsonWriter json, ComparisonResult result) {
    json.field("answer", result.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .field("sentence", ComparisonWords.answer(result))
        .field("identical", result.overlap().identical())
        .field("units_a", result.overlap().unitsA())
        .field("units_b", result.overlap().unitsB())
        .field("units_in_both", result.overlap().shared())
        .field("asked", result.asked())
        .object("pairs", pairs -> pairs(pairs, result.pairs()))
        .list(
            "differences",
            result.differences(),
            (value, each) -> value.object(object -> difference(object, each)));
  }

  private static void pairs(JsonWriter json, Pairs pairs) {
    json.field("both", pairs.both())
        .field("only_a", pairs.onlyA())
        .field("only_b", pairs.onlyB())
        .field("neither", pairs.neither())
        .field("mcnemar_p", pairs.p());
  }

  private static void difference(JsonWriter json, Difference difference) {
    json.field("measure", difference.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.optional("a", difference.a(), (value, a) -> value.object(object -> value(object, a)));
    json.optional("b", difference.b(), (value, b) -> value.object(object -> value(object, b)));
    json.optional("compared_to_turn", difference.horizon());
    json.optional(
        "tested",
        difference.tested(),
        (value, tested) -> value.object(object -> tested(object, tested)));
    json.field("words", ComparisonWords.power(difference));
  }

  private static void value(JsonWriter json, Difference.Value value) {
    json.field("value", value.value())
        .field("cases", Math.round(value.cases()))
        .field("units", value.units());
  }

  private static void tested(JsonWriter json, Difference.Tested tested) {
    json.field("difference", tested.difference())
        .field("low", tested.interval().low())
        .field("high", tested.interval().high())
        .field("p", tested.p())
        .field("arrangements", tested.arrangements())
        .field("exact", tested.exact())
        .field("corrected_p", tested.corrected())
        .field("shown", tested.shown())
        .field("detectable", tested.detectable())
        .field("needed_units", tested.neededUnits())
        .field("too_small", tested.tooSmall());
  }
}
