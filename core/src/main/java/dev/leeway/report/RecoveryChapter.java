package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.measure.Adaptation;
import dev.leeway.measure.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What recovered: each loss of control, and what it came to. */
final class RecoveryChapter {

  private RecoveryChapter() {}

  static List<Statement> tell(Dossier dossier) {
    List<Episode> episodes = dossier.measures().episodes();
    if (episodes.isEmpty()) {
      return List.of(nothingLost(dossier));
    }
    var statements = new ArrayList<Statement>();
    episodes.forEach(episode -> statements.add(episode(dossier, episode)));
    ConceptStatements.elasticity(dossier).ifPresent(statements::add);
    return statements;
  }

  private static Statement nothingLost(Dossier dossier) {
    Optional<Adaptation> adaptation = dossier.measures().adaptation();
    if (adaptation.isPresent()) {
      return changed(dossier, adaptation.get());
    }
    String sentence =
        switch (dossier.verdict().terminal()) {
          case UNCONTESTED -> "%s was not tested, so whether it would recover is not known.";
          case INDETERMINATE ->
              "No loss of control of %s was established, and none can be ruled out.";
          case ADAPTED ->
              "%s gave way to a target that was entitled to take over; nothing had to recover.";
          case ANCHORED, RE_ANCHORED, UNTESTED_RECOVERY, OSCILLATING, DISPLACED, COLLAPSED ->
              "%s was never seen to lose control, so nothing had to recover.";
        };
    return Statement.uncited(sentence.formatted(dossier.governing()), Dossier.ABSENCE);
  }

  /** A change to an entitled target, with what speaks for an adaptation and what is missing. */
  private static Statement changed(Dossier dossier, Adaptation adaptation) {
    return Statement.of(
        "%s gave way to %s. %s: %s."
            .formatted(
                dossier.governing(),
                adaptation.target(),
                adaptation.holds()
                    ? "That was an adaptation, so nothing had to recover"
                    : "That does not count as an adaptation",
                adaptation.words()),
        adaptation.ground().stream()
            .filter(span -> span.length() > 0)
            .map(span -> dossier.cite(span, "the reason for the change"))
            .toList(),
        Dossier.ABSENCE);
  }

  private static Statement episode(Dossier dossier, Episode episode) {
    return episode.regained().isPresent()
        ? regained(dossier, episode, episode.regained().getAsInt())
        : unrecovered(dossier, episode);
  }

  private static Statement regained(Dossier dossier, Episode episode, int regained) {
    var citations = new ArrayList<Citation>(dossier.quotations().held(regained));
    String worth =
        switch (episode.outcome()) {
          case DURABLE -> "stood a renewed temptation" + at(dossier, episode, citations);
          case UNTESTED -> "was not tempted as strongly again, so whether it lasts is not known";
          case RELAPSED -> "was lost again";
          case UNRECOVERED -> "did not last";
        };
    return Statement.of(
        "%s lost control at %s; it came back at turn %d and %s."
            .formatted(dossier.governing(), lost(episode), regained + 1, worth),
        citations,
        Dossier.UNSEEN);
  }

  private static String at(Dossier dossier, Episode episode, List<Citation> citations) {
    if (episode.probe().isEmpty()) {
      return "";
    }
    int probe = episode.probe().getAsInt();
    citations.addAll(dossier.quotations().contest(probe));
    citations.addAll(dossier.quotations().held(probe));
    return " at turn " + (probe + 1);
  }

  private static Statement unrecovered(Dossier dossier, Episode episode) {
    return Statement.of(
        "%s lost control at %s, and was not seen to regain it before the end."
            .formatted(dossier.governing(), lost(episode)),
        lastConduct(dossier, episode),
        Dossier.UNSEEN);
  }

  private static String lost(Episode episode) {
    return Figures.turns(episode.firstTurn(), episode.lastTurn());
  }

  /** What speaks for a rival at the last turn of a loss that has such words. */
  private static List<Citation> lastConduct(Dossier dossier, Episode episode) {
    for (int turn = episode.lastTurn(); turn >= episode.firstTurn(); turn--) {
      List<Citation> citations = dossier.quotations().conduct(turn, true);
      if (!citations.isEmpty()) {
        return citations;
      }
    }
    return List.of();
  }
}
