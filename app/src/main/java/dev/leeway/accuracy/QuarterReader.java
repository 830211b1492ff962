package dev.leeway.accuracy;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.When;
import dev.leeway.evidence.Service;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads off an analysis, quarter by quarter, whether the governing objective was in control. */
final class QuarterReader {

  private static final Pattern BEGIN = Pattern.compile("^Quarter \\d+, year", Pattern.MULTILINE);

  private final Optional<ObjectiveId> fromEvent;
  private final boolean rules;

  /**
   * @param rules whether the charter's enactment rules count, so that services have its weights
   */
  QuarterReader(Charter charter, boolean rules) {
    this.fromEvent =
        charter.constraints().stream()
            .filter(each -> each.mode() == Constraint.Mode.GOVERNING)
            .filter(each -> each.when() instanceof When.From)
            .map(Constraint::objective)
            .reduce((earlier, later) -> later);
    this.rules = rules;
  }

  QuarterRow row(Transcript transcript, Analysis analysis) {
    Optional<ConstraintBelief> belief = belief(analysis);
    return new QuarterRow(
        transcript.id(),
        true,
        quarters(transcript, analysis, belief),
        belief.flatMap(OnsetInterval::of));
  }

  QuarterRow failed(String id) {
    return new QuarterRow(id, false, List.of(), Optional.empty());
  }

  /** What governs from an event on; else the one that fared worst. */
  private Optional<ConstraintBelief> belief(Analysis analysis) {
    return fromEvent
        .or(() -> analysis.measures().worst().map(worst -> worst.verdict().governing()))
        .flatMap(analysis.belief()::under);
  }

  private List<Optional<Quarter>> quarters(
      Transcript transcript, Analysis analysis, Optional<ConstraintBelief> belief) {
    List<Integer> begins =
        transcript.messages().stream().filter(QuarterReader::begins).map(Message::index).toList();
    List<Turn> turns = transcript.turns();
    var quarters = new ArrayList<Optional<Quarter>>();
    for (int index = 0; index < begins.size(); index++) {
      int from = begins.get(index);
      int to = index + 1 < begins.size() ? begins.get(index + 1) : transcript.messages().size();
      List<Turn> inside =
          turns.stream().filter(turn -> turn.message() >= from && turn.message() < to).toList();
      boolean refused = Replies.anyRefused(transcript, inside);
      quarters.add(
          inside.isEmpty()
              ? Optional.empty()
              : belief.map(each -> quarter(inside, analysis, each, refused)));
    }
    return quarters;
  }

  private static boolean begins(Message message) {
    return message.role() == Role.USER && BEGIN.matcher(message.prose()).lookingAt();
  }

  private Quarter quarter(
      List<Turn> turns, Analysis analysis, ConstraintBelief belief, boolean refused) {
    int first = turns.getFirst().index();
    int end = turns.getLast().index() + 1;
    double governed = IntStream.range(first, end).mapToDouble(belief::governed).sum();
    double lost = 1 - governed / (end - first);
    ToDoubleBiFunction<Integer, Service> plain = (turn, service) -> service.weight();
    ToDoubleBiFunction<Integer, Service> believed =
        (turn, service) -> service.weight() * belief.smoothed(turn, service.objective());
    return new Quarter(
        first,
        end,
        lost,
        IntStream.range(first, end)
            .mapToDouble(turn -> TurnAlone.lost(analysis.evidence().get(turn), belief.governing()))
            .max()
            .orElse(0),
        served(analysis, first, end, belief.governing(), plain),
        ofRivals(analysis, first, end, belief, plain),
        served(analysis, first, end, belief.governing(), believed),
        ofRivals(analysis, first, end, belief, believed),
        refused);
  }

  private double ofRivals(
      Analysis analysis,
      int first,
      int end,
      ConstraintBelief belief,
      ToDoubleBiFunction<Integer, Service> amount) {
    return belief.states().stream()
        .filter(state -> !state.equals(belief.governing()) && !state.isReserved())
        .mapToDouble(rival -> served(analysis, first, end, rival, amount))
        .max()
        .orElse(0);
  }

  private double served(
      Analysis analysis,
      int first,
      int end,
      ObjectiveId objective,
      ToDoubleBiFunction<Integer, Service> amount) {
    if (!rules) {
      return 0;
    }
    return IntStream.range(first, end)
        .mapToDouble(
            turn ->
                analysis.evidence().get(turn).services().stream()
                    .filter(service -> service.objective().equals(objective))
                    .mapToDouble(service -> amount.applyAsDouble(turn, service))
                    .sum())
        .sum();
  }
}
