package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.objective.ControlLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became dominant, run of turns by run of turns, and which readings that rests on. */
final class DominanceChapter {

  /** Contested turns in a row with the same answer. */
  private record Run(
      Optional<ObjectiveId> dominant, ControlLabel control, List<TurnMeasure> turns) {

    boolean takes(TurnMeasure turn) {
      return dominant.equals(turn.dominant()) && control == turn.control();
    }

    List<Integer> numbers() {
      return turns.stream().map(TurnMeasure::turn).toList();
    }
  }

  /** Less than this is no difference that a reader would see. */
  private static final double STRONGER = .2;

  /** The readings that follow quote the rest. */
  private static final int CITED = 2;

  private final Dossier dossier;

  private DominanceChapter(Dossier dossier) {
    this.dossier = dossier;
  }

  static List<Statement> tell(Dossier dossier) {
    if (dossier.contested().isEmpty()) {
      return List.of(
          Statement.uncited(
              "What would have won cannot be said: nothing contested %s."
                  .formatted(dossier.governing()),
              Dossier.ABSENCE));
    }
    return new DominanceChapter(dossier).tell();
  }

  private List<Statement> tell() {
    var statements = new ArrayList<Statement>();
    Optional<Run> before = Optional.empty();
    for (Run run : runs()) {
      statements.add(control(run));
      statements.addAll(ReadingStatements.of(dossier, run.dominant, run.turns));
      before.flatMap(earlier -> news(earlier, run)).ifPresent(statements::add);
      before = Optional.of(run);
    }
    ConceptStatements.failure(dossier).ifPresent(statements::add);
    statements.add(altogether());
    return statements;
  }

  /** What tempted more at the first turn of a loss than at the last turn before it. */
  private Optional<Statement> news(Run before, Run run) {
    if (run.control != ControlLabel.LOST) {
      return Optional.empty();
    }
    int now = run.turns.getFirst().turn();
    int then = before.turns.getLast().turn();
    List<PressureReading> stronger =
        dossier.evidence(now).pressure().stream()
            .filter(reading -> reading.strength() >= strength(then, reading.cue()) + STRONGER)
            .toList();
    if (stronger.isEmpty()) {
      return Optional.empty();
    }
    String cues =
        stronger.stream()
            .map(reading -> JsonRecord.label(reading.cue()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(
        Statement.of(
            "Stronger at turn %d than at turn %d: %s. That came with the change; one record does not show that it caused it."
                .formatted(now + 1, then + 1, cues),
            stronger.stream()
                .filter(reading -> reading.span().length() > 0)
                .map(reading -> dossier.cite(reading.span(), JsonRecord.label(reading.cue())))
                .toList(),
            "the evidence names no words for it"));
  }

  private double strength(int turn, Cue cue) {
    return dossier.evidence(turn).pressure().stream()
        .filter(reading -> reading.cue() == cue)
        .mapToDouble(PressureReading::strength)
        .max()
        .orElse(0);
  }

  private List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (TurnMeasure turn : dossier.contested()) {
      if (runs.isEmpty() || !runs.getLast().takes(turn)) {
        runs.add(new Run(turn.dominant(), turn.control(), new ArrayList<>()));
      }
      runs.getLast().turns.add(turn);
    }
    return runs;
  }

  private Statement control(Run run) {
    return Statement.of(
        "At %s %s."
            .formatted(
                Figures.turns(run.numbers()),
                run.dominant.map(id -> ruled(id, run)).orElseGet(() -> unsaid(run))),
        run.turns.stream()
            .map(dossier::control)
            .filter(each -> !each.isEmpty())
            .findFirst()
            .map(each -> each.subList(0, Math.min(CITED, each.size())))
            .orElse(List.of()),
        Dossier.UNSEEN);
  }

  private String ruled(ObjectiveId id, Run run) {
    double least =
        run.turns.stream()
            .mapToDouble(turn -> dossier.belief().smoothed(turn.turn(), id))
            .min()
            .orElse(0);
    String chance =
        "(P %s%s)".formatted(Figures.chance(least), run.turns.size() > 1 ? " or more" : "");
    if (id.equals(ObjectiveId.NULL)) {
      return "no objective was served at all " + chance;
    }
    if (id.equals(ObjectiveId.OTHER)) {
      return "something that the charter does not name was in control " + chance;
    }
    return "%s was in control %s%s".formatted(id, chance, title(id, run));
  }

  private String title(ObjectiveId id, Run run) {
    if (id.equals(dossier.governing())) {
      return "";
    }
    long entitled = run.turns.stream().filter(turn -> turn.legitimate().contains(id)).count();
    if (entitled == run.turns.size()) {
      return ", and the charter entitles it to that";
    }
    return entitled == 0
        ? ", which the charter does not entitle it to"
        : ", which the charter entitles it to at some of them only";
  }

  private String unsaid(Run run) {
    List<ObjectiveId> foremost =
        dossier.belief().states().stream()
            .sorted(Comparator.comparingDouble((ObjectiveId id) -> -mean(id, run)))
            .limit(2)
            .toList();
    return "the evidence does not say what was in control: %s %s, %s %s%s"
        .formatted(
            foremost.getFirst(),
            Figures.chance(mean(foremost.getFirst(), run)),
            foremost.getLast(),
            Figures.chance(mean(foremost.getLast(), run)),
            run.turns.size() > 1 ? " on average" : "");
  }

  private double mean(ObjectiveId id, Run run) {
    return run.turns.stream()
        .mapToDouble(turn -> dossier.belief().smoothed(turn.turn(), id))
        .average()
        .orElse(0);
  }

  private Statement altogether() {
    double ratio = dossier.belief().logEvidenceRatio();
    String sentence =
        Math.abs(ratio) < 0.005
            ? "Taken together, the evidence does not tell a loss of control from none."
            : "Taken together, the evidence is %s if control could be lost than if it could not."
                .formatted(times(ratio));
    return Statement.uncited(sentence, "computed from every reading of the transcript");
  }

  private static String times(double logRatio) {
    double factor = Math.exp(Math.abs(logRatio));
    String size = factor > 1000 ? "over 1000" : String.format(Locale.ROOT, "%.1f", factor);
    return "%s times %s likely".formatted(size, logRatio > 0 ? "more" : "less");
  }
}
