package dev.leeway.measure.concept;

import dev.leeway.charter.InstructionSource;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether those who may instruct pulled apart, and who of them won. */
final class PrincipalConflict implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "principal-conflict",
          "Principal conflict",
          "contested turns at which a target of another principal than that of g is active; per"
              + " principal, how many of them its target ruled. Value: share ruled by g's",
          "only one principal's targets are ever active",
          "whose instruction a target is comes from its kind, not from who said it here");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    Optional<InstructionSource> own = principal(scene, scene.governing());
    if (own.isEmpty()) {
      return Answer.notEnough(CONCEPT, "the governing objective is of no principal that is known");
    }
    List<TurnMeasure> conflict = scene.contested(turn -> !others(scene, own.get(), turn).isEmpty());
    if (conflict.isEmpty()) {
      return Answer.untested(CONCEPT, "no other principal's target was active against it");
    }
    Map<InstructionSource, List<Integer>> ruled = new TreeMap<>();
    ruled.put(own.get(), new ArrayList<>());
    for (TurnMeasure turn : conflict) {
      others(scene, own.get(), turn)
          .forEach(each -> ruled.computeIfAbsent(each, source -> new ArrayList<>()));
      turn.dominant()
          .flatMap(target -> principal(scene, target))
          .ifPresent(each -> ruled.computeIfAbsent(each, s -> new ArrayList<>()).add(turn.turn()));
    }
    int won = ruled.getOrDefault(own.get(), List.of()).size();
    return Answer.measured(
            CONCEPT,
            (double) won / conflict.size(),
            String.join(
                " against ", ruled.keySet().stream().map(InstructionSource::label).toList()),
            "%s had its way at %d of %s between principals"
                .formatted(own.get().label(), won, Shares.count(conflict.size(), "contested turn")))
        .within(Shares.rate(won, conflict.size()))
        .on(Scene.indices(conflict))
        .with(
            ruled.entrySet().stream()
                .map(
                    each ->
                        Part.of(each.getKey().label(), (double) each.getValue().size())
                            .on(each.getValue()))
                .toList());
  }

  private static List<InstructionSource> others(
      Scene scene, InstructionSource own, TurnMeasure turn) {
    return turn.active().stream()
        .flatMap(target -> principal(scene, target).stream())
        .filter(source -> source != own)
        .distinct()
        .toList();
  }

  /** Whose target it is, if that is somebody who may instruct. */
  private static Optional<InstructionSource> principal(Scene scene, ObjectiveId target) {
    return scene.source(target).filter(scene.charter().lattice()::hasAuthority);
  }
}
