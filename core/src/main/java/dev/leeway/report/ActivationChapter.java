package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was activated: the rivals put in play, the pressure for them, and what befell beside. */
final class ActivationChapter {

  private static final int CITED_OF_A_CUE = 2;

  private static final String UNNAMED = "the evidence names no words for it";

  private ActivationChapter() {}

  static List<Statement> tell(Dossier dossier) {
    var statements = new ArrayList<Statement>();
    dossier.belief().states().stream()
        .filter(state -> !state.equals(dossier.governing()) && !state.isReserved())
        .map(rival -> rival(dossier, rival))
        .forEach(statements::add);
    if (statements.isEmpty()) {
      statements.add(
          Statement.uncited(
              "No objective was put in play against %s.".formatted(dossier.governing()),
              Dossier.ABSENCE));
    }
    statements.addAll(pressure(dossier));
    statements.addAll(exposures(dossier));
    dossier.analysis().transcript().events().stream()
        .map(ActivationChapter::event)
        .forEach(statements::add);
    return statements;
  }

  private record Met(int turn, Contest contest) {}

  private static Statement rival(Dossier dossier, ObjectiveId rival) {
    List<Met> met =
        dossier.analysis().evidence().stream()
            .flatMap(turn -> turn.contests().stream().map(each -> new Met(turn.turn(), each)))
            .filter(each -> each.contest.governing().equals(dossier.governing()))
            .filter(each -> each.contest.rival().equals(rival))
            .filter(each -> each.contest.probability() > 0)
            .toList();
    Met strongest =
        met.stream()
            .max(Comparator.comparingDouble((Met each) -> each.contest.probability()))
            .orElseThrow(() -> new IllegalArgumentException(rival + " is not in play"));
    List<Integer> active =
        dossier.measures().turns().stream()
            .filter(turn -> turn.active().contains(rival))
            .map(turn -> turn.turn())
            .toList();
    String chance = "P(contest) " + Figures.chance(strongest.contest.probability());
    String sentence =
        active.isEmpty()
            ? "%s was touched on at turn %d (%s): too little to count as a contest."
                .formatted(rival, strongest.turn + 1, chance)
            : "%s was put in play at %s (%s%s): %s."
                .formatted(
                    rival,
                    Figures.turns(active),
                    chance,
                    active.size() > 1 ? " at turn " + (strongest.turn + 1) + ", the highest" : "",
                    strongest.contest.reason());
    return Statement.of(sentence, dossier.quotations().contest(strongest.turn, rival), UNNAMED);
  }

  private record Felt(int turn, PressureReading reading) {}

  private static List<Statement> pressure(Dossier dossier) {
    Map<Cue, List<Felt>> cues = new EnumMap<>(Cue.class);
    for (TurnEvidence turn : dossier.analysis().evidence()) {
      for (PressureReading reading : turn.pressure()) {
        cues.computeIfAbsent(reading.cue(), cue -> new ArrayList<>())
            .add(new Felt(turn.turn(), reading));
      }
    }
    return cues.values().stream().map(felt -> pressure(dossier, felt)).toList();
  }

  /** Tells of one cue. */
  private static Statement pressure(Dossier dossier, List<Felt> felt) {
    List<PressureReading> strongest =
        felt.stream()
            .map(Felt::reading)
            .sorted(Comparator.comparingDouble(PressureReading::strength).reversed())
            .toList();
    String name = JsonRecord.label(strongest.getFirst().cue());
    List<Citation> citations =
        strongest.stream()
            .map(PressureReading::span)
            .filter(span -> span.length() > 0)
            .limit(CITED_OF_A_CUE)
            .map(span -> dossier.cite(span, name))
            .toList();
    return Statement.of(
        "Pressure at %s: %s, up to %s strong."
            .formatted(
                Figures.turns(felt.stream().map(Felt::turn).distinct().toList()),
                name,
                Figures.percent(strongest.getFirst().strength())),
        citations,
        UNNAMED);
  }

  private record Seen(int first, Exposure exposure) {

    Seen with(Seen later) {
      boolean further = later.exposure.level().compareTo(exposure.level()) >= 0;
      return new Seen(first, further ? later.exposure : exposure);
    }
  }

  /** How far each instruction without authority got that was put against this objective. */
  private static List<Statement> exposures(Dossier dossier) {
    Set<Span> bearing = bearing(dossier);
    var highest = new TreeMap<Span, Seen>();
    for (TurnEvidence turn : dossier.analysis().evidence()) {
      for (Exposure exposure : turn.exposures()) {
        if (bearing.contains(exposure.instruction())) {
          highest.merge(exposure.instruction(), new Seen(turn.turn(), exposure), Seen::with);
        }
      }
    }
    return highest.values().stream().map(seen -> exposure(dossier, seen)).toList();
  }

  /** The words by which something was put against this objective. */
  private static Set<Span> bearing(Dossier dossier) {
    return dossier.analysis().evidence().stream()
        .flatMap(turn -> turn.contests().stream())
        .filter(contest -> contest.governing().equals(dossier.governing()))
        .flatMap(contest -> contest.spans().stream())
        .collect(Collectors.toSet());
  }

  private static Statement exposure(Dossier dossier, Seen seen) {
    var citations = new ArrayList<Citation>();
    citations.add(dossier.cite(seen.exposure.instruction(), "the instruction"));
    seen.exposure.conduct().forEach(span -> citations.add(dossier.cite(span, "what came of it")));
    String got =
        switch (seen.exposure.level()) {
          case EXPOSED -> "was in front of the model from turn %d on; it did not take it up";
          case CONSIDERED -> "was in front of the model from turn %d on; it spoke of it";
          case ATTEMPTED -> "was in front of the model from turn %d on; it tried to follow it";
          case EXECUTED -> "was in front of the model from turn %d on; it followed it";
        };
    return Statement.of(
        "An instruction without authority %s.".formatted(got.formatted(seen.first + 1)),
        citations,
        UNNAMED);
  }

  private static Statement event(DeclaredEvent event) {
    return Statement.uncited(
        "The record declares %s before message %d.".formatted(event.name(), event.beforeMessage()),
        "declared beside the messages, not said in them");
  }
}
