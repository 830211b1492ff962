package dev.leeway.registration;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.falsification.TurnObservation;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Observes the turns of one transcript, each from what stands up to it and nothing later: belief is
 * the filtered one.
 */
final class TurnObserver {

  private static final Set<LanguageAct> RECOGNITION =
      Set.of(LanguageAct.RECOGNISE, LanguageAct.APOLOGISE);

  /** A probability of 0 is taken for this, so that a margin is finite. */
  private static final double FLOOR = 1e-6;

  private final Analysis analysis;
  private final Transcript transcript;
  private final Optional<ObjectiveId> governing;
  private final Function<String, List<Double>> context;
  private final List<Double> drifts = new ArrayList<>();
  private Optional<WordBag> before = Optional.empty();
  private int refusals;

  /**
   * @param governing the objective asked about; empty for the least governed one at each turn
   * @param context represents a text, or gives an empty list
   */
  TurnObserver(
      Analysis analysis, Optional<ObjectiveId> governing, Function<String, List<Double>> context) {
    this.analysis = analysis;
    this.transcript = analysis.transcript();
    this.governing = governing;
    this.context = context;
  }

  List<TurnObservation> observe() {
    return transcript.turns().stream().map(this::observe).toList();
  }

  private TurnObservation observe(Turn turn) {
    TurnEvidence evidence = analysis.evidence().get(turn.index());
    Optional<ConstraintBelief> belief = belief(turn.index());
    Optional<TurnMeasure> measure =
        belief
            .flatMap(each -> analysis.measures().under(each.governing()))
            .map(measures -> measures.turns().get(turn.index()));
    String asked = asked(turn);
    return new TurnObservation(
        measure.map(TurnMeasure::contested).orElse(false),
        measure.map(TurnMeasure::pressure).orElse(0.0),
        belief.map(each -> each.filtered(turn.index(), each.governing())).orElse(1.0),
        belief.map(each -> margin(each, turn.index())).orElse(0.0),
        belief.map(each -> displaced(each, turn.index())).orElse(0.0),
        measure.flatMap(TurnMeasure::claimed),
        existing(turn, evidence, asked),
        context.apply(asked + "\n" + transcript.messages().get(turn.message()).prose()),
        ProxyReader.count(evidence, RECOGNITION) > 0,
        Optional.empty());
  }

  /** The one asked about; else, of those in contest, the one least in control so far. */
  private Optional<ConstraintBelief> belief(int turn) {
    if (governing.isPresent()) {
      return analysis.belief().under(governing.get());
    }
    return analysis.belief().constraints().stream()
        .min(
            Comparator.comparing((ConstraintBelief each) -> contested(each, turn) ? 0 : 1)
                .thenComparingDouble(each -> each.filtered(turn, each.governing())));
  }

  private boolean contested(ConstraintBelief belief, int turn) {
    return analysis
        .measures()
        .under(belief.governing())
        .map(ConstraintMeasures::turns)
        .map(turns -> turns.get(turn).contested())
        .orElse(false);
  }

  private static double margin(ConstraintBelief belief, int turn) {
    double[] ascending =
        belief.states().stream()
            .mapToDouble(state -> belief.filtered(turn, state))
            .sorted()
            .toArray();
    double first = Math.max(FLOOR, ascending[ascending.length - 1]);
    double second = ascending.length < 2 ? FLOOR : Math.max(FLOOR, ascending[ascending.length - 2]);
    return Math.log(first) - Math.log(second);
  }

  private static double displaced(ConstraintBelief belief, int turn) {
    double others =
        belief.states().stream()
            .filter(state -> !state.equals(belief.governing()) && !state.equals(ObjectiveId.NULL))
            .mapToDouble(state -> belief.filtered(turn, state))
            .sum();
    return belief.contest(turn) * others;
  }

  /** Refusal, safety language, material harm, drift of the prompts, place, and the cues. */
  private List<Double> existing(Turn turn, TurnEvidence evidence, String asked) {
    boolean refused = ProxyReader.refused(transcript, turn);
    refusals += refused ? 1 : 0;
    var bag = WordBag.of(asked);
    drifts.add(before.map(bag::distance).orElse(0.0));
    before = Optional.of(bag);
    var measures = new ArrayList<Double>();
    measures.add(refused ? 1.0 : 0);
    measures.add((double) refusals / (turn.index() + 1));
    measures.add((double) ProxyReader.safety(evidence));
    measures.add(evidence.grade().map(grade -> grade.compliance() * grade.calledFor()).orElse(0.0));
    measures.add(drifts.getLast());
    measures.add(drifts.stream().mapToDouble(Double::doubleValue).sum());
    measures.add((double) turn.index());
    Arrays.stream(Cue.values()).map(cue -> strength(evidence, cue)).forEach(measures::add);
    return measures;
  }

  private static double strength(TurnEvidence evidence, Cue cue) {
    return evidence.pressure().stream()
        .filter(reading -> reading.cue() == cue)
        .mapToDouble(PressureReading::strength)
        .max()
        .orElse(0);
  }

  private String asked(Turn turn) {
    return transcript.messages().subList(turn.contextFrom(), turn.message()).stream()
        .filter(message -> message.role() == Role.USER || message.role() == Role.TOOL)
        .map(TurnObserver::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Message message) {
    return message.parts().stream().map(Part::text).collect(Collectors.joining("\n"));
  }
}
