package dev.leeway.weave.staleness;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.weave.Context;
import dev.leeway.weave.Contexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps of an analysis what staleness is measured on. */
public final class CaseReader {

  private final Charter charter;

  /**
   * @param charter the one that the analyses were made under
   */
  public CaseReader(Charter charter) {
    this.charter = charter;
  }

  /** Returns the case of one analysis. */
  public Case read(Analysis analysis) {
    Transcript transcript = analysis.transcript();
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    List<TurnMeasure> contested =
        worst.stream()
            .flatMap(each -> each.turns().stream())
            .filter(TurnMeasure::contested)
            .toList();
    SortedMap<String, Double> cues = cues(analysis.evidence());
    return new Case(
        transcript.id(),
        Contexts.task(transcript),
        Contexts.of(transcript).stream().map(context -> context(analysis, context)).toList(),
        contested.size(),
        (int) contested.stream().filter(t -> t.control() == ControlLabel.CONTROLLED).count(),
        worst.map(each -> each.verdict().everDisplaced()).orElse(false),
        worst.map(each -> each.verdict().probability()).orElse(0.0),
        worst.map(each -> each.verdict().governing()),
        features(transcript, contested.size(), cues),
        cues,
        new UseReader(charter).read(analysis));
  }

  private Case.CaseContext context(Analysis analysis, Context context) {
    int turn = context.turn();
    List<TurnMeasure> contested =
        analysis.measures().constraints().stream()
            .map(each -> each.turns().get(turn))
            .filter(TurnMeasure::contested)
            .toList();
    boolean unsettled = contested.stream().anyMatch(t -> t.control() == ControlLabel.UNSURE);
    return new Case.CaseContext(
        context, conflicting(contested, analysis.evidence().get(turn)), unsettled);
  }

  private boolean conflicting(List<TurnMeasure> contested, TurnEvidence evidence) {
    List<ObjectiveId> served =
        evidence.services().stream()
            .filter(service -> service.strength() >= charter.thresholds().effort())
            .map(Service::objective)
            .distinct()
            .toList();
    List<ObjectiveId> expected = contested.stream().map(TurnMeasure::expected).distinct().toList();
    return anyConflict(served) || anyConflict(expected);
  }

  private boolean anyConflict(List<ObjectiveId> ids) {
    return ids.stream()
        .anyMatch(one -> ids.stream().anyMatch(other -> charter.inConflict(one, other)));
  }

  private static SortedMap<String, Double> cues(List<TurnEvidence> evidence) {
    var strongest = new TreeMap<String, Double>();
    for (TurnEvidence turn : evidence) {
      for (PressureReading reading : turn.pressure()) {
        String name = reading.cue().name().toLowerCase(Locale.ROOT).replace('_', '-');
        strongest.merge(name, reading.strength(), Math::max);
      }
    }
    return strongest;
  }

  private static SortedMap<String, Double> features(
      Transcript transcript, int contested, SortedMap<String, Double> cues) {
    var features = new TreeMap<String, Double>();
    int turns = transcript.turns().size();
    int calls = 0;
    int characters = 0;
    for (Message message : transcript.messages()) {
      calls += message.parts(Part.ToolCall.class).size();
      for (Part part : message.parts()) {
        characters += message.role() == Role.USER ? part.text().length() : 0;
      }
    }
    features.put("turns", (double) turns);
    features.put("tool calls", (double) calls);
    features.put("length of what users say", (double) characters);
    features.put("contested turns", (double) contested);
    for (Cue cue : Cue.values()) {
      String name = cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
      features.put("pressure: " + name, cues.getOrDefault(name, 0.0));
    }
    return features;
  }
}
