package dev.leeway.report;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.weave.Context;
import dev.leeway.weave.staleness.ConceptFork;
import dev.leeway.weave.staleness.ConstraintRates;
import dev.leeway.weave.staleness.ContextCluster;
import dev.leeway.weave.staleness.DistanceBin;
import dev.leeway.weave.staleness.FeatureShift;
import dev.leeway.weave.staleness.NewSort;
import dev.leeway.weave.staleness.OverrideCauses;
import dev.leeway.weave.staleness.SetShare;
import dev.leeway.weave.staleness.Staleness;
import java.util.Map;
import java.util.Optional;

/** {@code leeway weave staleness} as one line of JSON. */
final class StalenessJson {

  static final String FORMAT = "leeway-staleness/1";

  private StalenessJson() {}

  static String of(Staleness found) {
    return JsonWriter.line(json -> write(json, found));
  }

  private static void write(JsonWriter json, Staleness found) {
    json.field("format", FORMAT)
        .field("charter", found.charter())
        .field("reference", found.reference())
        .field("now", found.now())
        .field("judged", found.judged())
        .field("read_as", found.readAs())
        .object("new_sort", it -> newSort(it, found.newSort()))
        .object(
            "distance",
            it -> {
              it.field("auc", found.distance().auc().observed())
                  .field("p", found.distance().auc().p())
                  .field("chance_95", found.distance().auc().upper95())
                  .field("dealings", found.distance().auc().dealings());
              estimate(it, "estimate", found.distance().estimate());
            })
        .list("shifts", found.shifts(), (list, each) -> list.object(it -> shift(it, each)))
        .list("shares", found.shares(), (list, each) -> list.object(it -> share(it, each)))
        .list("bins", found.bins(), (list, each) -> list.object(it -> bin(it, each)))
        .list(
            "slopes",
            found.slopes(),
            (list, each) ->
                list.object(
                    it -> {
                      it.field("share", JsonRecord.label(each.kind()));
                      estimate(it, "slope", Optional.of(each.estimate()));
                    }))
        .object(
            "trap",
            it -> {
              it.field("decision", JsonRecord.label(found.trap().decision()))
                  .field("why", found.trap().why());
              estimate(it, "slope", found.trap().slope());
              estimate(it, "contrast", found.trap().contrast());
              estimate(it, "updated_slope", found.trap().updated());
            })
        .list("clusters", found.clusters(), (list, each) -> list.object(it -> cluster(it, each)))
        .list("forks", found.forks(), (list, each) -> list.object(it -> fork(it, each)));
    people(json, found);
    json.list("notes", found.notes(), JsonWriter::string);
  }

  private static void people(JsonWriter json, Staleness found) {
    json.object("overrides", it -> overrides(it, found.causes()))
        .optional(
            "raters",
            found.raters(),
            (value, each) ->
                value.object(
                    it ->
                        it.field("compared", each.compared())
                            .field("split", each.split())
                            .field("gap", each.gap())
                            .field("chance", each.chance())
                            .field("p", each.p())))
        .object("constraints", it -> constraints(it, found.constraints()));
  }

  private static void overrides(JsonWriter json, OverrideCauses causes) {
    json.field("overridden", causes.overridden())
        .field("agreed", causes.agreed())
        .list(
            "causes",
            causes.causes(),
            (list, each) ->
                list.object(
                    it ->
                        it.field("cause", JsonRecord.label(each.cause()))
                            .field("among", each.among())
                            .field("overridden", each.overridden())
                            .field("others", each.others())
                            .field("agreed", each.agreed())));
  }

  private static void newSort(JsonWriter json, NewSort sort) {
    json.field("p", sort.result().p())
        .field("surprise", sort.result().observed())
        .field("chance_95", sort.result().upper95())
        .field("dealings", sort.result().dealings())
        .list("terms", sort.terms(), JsonWriter::string)
        .field("now", sort.now())
        .field("reference", sort.reference())
        .list("exemplars", sort.exemplars(), StalenessJson::context);
  }

  private static void constraints(JsonWriter json, ConstraintRates rates) {
    json.list("each", rates.constraints(), (list, line) -> list.object(it -> rates(it, line)))
        .list("modes", rates.modes(), (list, line) -> list.object(it -> rates(it, line)))
        .object("governing_less_enabling", it -> estimates(it, rates.differences()));
  }

  private static void rates(JsonWriter json, ConstraintRates.Line line) {
    json.field("name", line.name())
        .field("mode", line.mode().label())
        .field("transcripts", line.transcripts())
        .object("rates", it -> estimates(it, line.rates()));
  }

  private static void estimates(
      JsonWriter json, Map<ConstraintRates.Rate, ClusterBootstrap.Estimate> rates) {
    rates.forEach((rate, each) -> estimate(json, JsonRecord.label(rate), Optional.of(each)));
  }

  private static void shift(JsonWriter json, FeatureShift shift) {
    json.field("feature", shift.feature())
        .field("psi", shift.index())
        .field("chance_95", shift.chance())
        .field("mean_reference", shift.reference())
        .field("mean_now", shift.now());
  }

  private static void share(JsonWriter json, SetShare share) {
    json.field("share", JsonRecord.label(share.kind()));
    estimate(json, "reference", share.reference());
    estimate(json, "now", share.now());
    estimate(json, "change", share.change());
  }

  private static void bin(JsonWriter json, DistanceBin bin) {
    json.field("from", bin.from())
        .field("transcripts", bin.transcripts())
        .object(
            "shares",
            it -> bin.shares().forEach((kind, share) -> it.field(JsonRecord.label(kind), share)));
  }

  private static void cluster(JsonWriter json, ContextCluster cluster) {
    json.list("terms", cluster.terms(), JsonWriter::string)
        .field("contexts", cluster.contexts())
        .field("transcripts", cluster.transcripts())
        .field("uncovered", cluster.uncovered())
        .field("disputed", cluster.disputed())
        .list("exemplars", cluster.exemplars(), StalenessJson::context);
  }

  static void context(JsonWriter json, Context context) {
    json.object(
        it -> {
          it.field("transcript", context.transcript()).field("turn", context.turn());
          it.key("citation");
          JsonRecord.citation(it, context.citation());
        });
  }

  private static void fork(JsonWriter json, ConceptFork fork) {
    json.field("predicate", fork.predicate().name())
        .field("split", fork.split())
        .field("bic_gap", fork.gap())
        .field("judged", fork.residual())
        .list(
            "sides",
            fork.sides(),
            (list, side) ->
                list.object(
                    it ->
                        it.field("name", side.name())
                            .field("transcripts", side.transcripts())
                            .field("lost", side.lost())
                            .field("expected", side.expected())
                            .list("cues", side.cues(), JsonWriter::string)
                            .field("exemplar", side.exemplar())));
  }

  static void estimate(JsonWriter json, String name, Optional<ClusterBootstrap.Estimate> estimate) {
    json.optional(
        name,
        estimate,
        (value, each) ->
            value.object(
                it ->
                    it.field("value", each.value())
                        .field("low", each.interval().low())
                        .field("high", each.interval().high())));
  }
}
