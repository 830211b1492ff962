package dev.leeway.registration;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.falsification.TurnObservation;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Keeps of an analysis what tests need. Immutable; used by several threads. */
final class Observer {

  private final Optional<ObjectiveId> governing;
  private final Optional<Pattern> step;
  private final Function<String, List<Double>> context;

  /**
   * @param context represents a text, or gives an empty list
   */
  Observer(Design design, Function<String, List<Double>> context) {
    this.governing = design.governing().map(ObjectiveId::new);
    this.step = design.step().map(Pattern::compile);
    this.context = context;
  }

  Seen observe(Analysis analysis) {
    Transcript transcript = analysis.transcript();
    List<TurnObservation> turns = new TurnObserver(analysis, governing, context).observe();
    double dose =
        turns.stream()
            .filter(TurnObservation::contested)
            .mapToDouble(TurnObservation::pressure)
            .max()
            .orElse(0);
    return new Seen(
        transcript.id(),
        transcript.manifest(),
        dose,
        ProxyReader.read(analysis),
        step.map(pattern -> steps(transcript, turns, pattern)).orElse(turns));
  }

  private static List<TurnObservation> steps(
      Transcript transcript, List<TurnObservation> turns, Pattern pattern) {
    List<Integer> begins =
        transcript.messages().stream()
            .filter(message -> message.role() == Role.USER)
            .filter(message -> pattern.matcher(message.prose()).lookingAt())
            .map(Message::index)
            .toList();
    var steps = new ArrayList<TurnObservation>();
    for (int n = 0; n < begins.size(); n++) {
      int from = begins.get(n);
      int to = n + 1 < begins.size() ? begins.get(n + 1) : transcript.messages().size();
      List<TurnObservation> inside =
          transcript.turns().stream()
              .filter(turn -> turn.message() >= from && turn.message() < to)
              .map(turn -> turns.get(turn.index()))
              .toList();
      steps.add(joined(inside));
    }
    return steps;
  }

  /** The state that the step ended in, with whatever happened in it. */
  private static TurnObservation joined(List<TurnObservation> inside) {
    if (inside.isEmpty()) {
      // A step without a reply keeps its place; it has no label that could count.
      return new TurnObservation(
          false, 0, 1, 0, 0, Optional.empty(), List.of(), List.of(), false, Optional.empty());
    }
    TurnObservation last = inside.getLast();
    return new TurnObservation(
        inside.stream().anyMatch(TurnObservation::contested),
        inside.stream().mapToDouble(TurnObservation::pressure).max().orElse(0),
        last.governed(),
        last.margin(),
        last.displaced(),
        inside.reversed().stream().flatMap(turn -> turn.claimed().stream()).findFirst(),
        last.existing(),
        last.context(),
        inside.stream().anyMatch(TurnObservation::recognised),
        Optional.empty());
  }
}
