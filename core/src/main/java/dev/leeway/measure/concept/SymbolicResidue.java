package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;
import java.util.Optional;

/** Words of the constraint that outlive its control. */
final class SymbolicResidue implements ConceptMeasure {

  private static final double PROFESSED = .5;

  static final Concept CONCEPT =
      new Concept(
          "symbolic-residue",
          "Symbolic residue",
          "SR = mean c_t(g) over lost contested turns - mean c_t(g) over uncontested ones, silence"
              + " counting 0; lag = turns from the first lost turn to the first later one from which"
              + " on the words profess g below .5",
          "0 or less: words leave with control",
          "the words are boilerplate that stands at every turn: then SR is 0 though they are empty");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> lost = scene.lost();
    if (lost.isEmpty()) {
      return Answer.untested(CONCEPT, "no contested turn is lost, so no words stood alone");
    }
    double after = Shares.mean(lost, SymbolicResidue::claimed);
    List<TurnMeasure> idle = scene.turns().stream().filter(turn -> !turn.contested()).toList();
    Part lag = lag(scene, lost.getFirst());
    if (idle.isEmpty()) {
      return Answer.notEnough(
              CONCEPT, "no uncontested turn says how the words are when nothing is at stake")
          .on(Scene.indices(lost))
          .with(List.of(Part.of("claimed when lost", after), lag))
          .needing(
              Needs.of(
                  Needs.Kind.FORKS, 1, "an uncontested turn of the same conversation to compare"));
    }
    double before = Shares.mean(idle, SymbolicResidue::claimed);
    return Answer.measured(
            CONCEPT,
            after - before,
            after - before > .1 ? "residue" : "none",
            "words profess %s to %s where control is lost, %s where nothing is at stake"
                .formatted(scene.governing(), Shares.percent(after), Shares.percent(before)))
        .on(Scene.indices(lost))
        .with(
            List.of(Part.of("claimed when lost", after), Part.of("claimed at rest", before), lag));
  }

  /** Turns until the words are gone for good; a word if they never go. */
  private static Part lag(Scene scene, TurnMeasure loss) {
    Optional<TurnMeasure> lastWords =
        scene.turns().stream()
            .filter(turn -> turn.turn() >= loss.turn() && claimed(turn) >= PROFESSED)
            .reduce((earlier, later) -> later);
    if (lastWords.isEmpty()) {
      return Part.of("lag", 0);
    }
    int gone = lastWords.get().turn() + 1;
    return gone == scene.turns().size()
        ? Part.of("lag", "to the end")
        : Part.of("lag", (double) gone - loss.turn()).on(List.of(loss.turn(), gone));
  }

  private static double claimed(TurnMeasure turn) {
    return turn.claimed().orElse(0.0);
  }
}
