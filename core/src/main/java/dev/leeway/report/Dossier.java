package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.finding.Finding;
import dev.leeway.finding.Quotations;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import dev.leeway.measure.concept.Answer;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One transcript under one governing objective: what a chapter of its account may look at. */
record Dossier(
    Analysis analysis,
    ConstraintMeasures measures,
    ConstraintBelief belief,
    Quotations quotations) {

  /** Why a statement about something that is not there quotes nothing. */
  static final String ABSENCE = "what is not there has no words to quote";

  /** Why a statement about a turn without evidence of its own quotes nothing. */
  static final String UNSEEN =
      "no words of a reply show it; it rests on what came before and after";

  static Dossier of(Analysis analysis, ConstraintMeasures measures) {
    ObjectiveId governing = measures.verdict().governing();
    return new Dossier(
        analysis,
        measures,
        analysis
            .belief()
            .under(governing)
            .orElseThrow(() -> new IllegalArgumentException("no belief under " + governing)),
        new Quotations(analysis.transcript(), analysis.evidence(), governing));
  }

  ObjectiveId governing() {
    return belief.governing();
  }

  Verdict verdict() {
    return measures.verdict();
  }

  List<TurnMeasure> contested() {
    return measures.turns().stream().filter(TurnMeasure::contested).toList();
  }

  TurnEvidence evidence(int turn) {
    return analysis.evidence().get(turn);
  }

  /** Returns what the scorers said of a turn under this governing objective. */
  List<Reading.Present> readings(int turn) {
    return evidence(turn).readings().stream()
        .filter(reading -> reading.governing().equals(governing()))
        .filter(Reading.Present.class::isInstance)
        .map(Reading.Present.class::cast)
        .toList();
  }

  /** Returns the answer about a concept; empty where none was asked. */
  Optional<Answer> answer(String id) {
    return analysis.concepts().stream()
        .filter(each -> each.governing().equals(governing()))
        .flatMap(each -> each.about(id).stream())
        .findFirst();
  }

  /** Returns the findings under this governing objective. */
  List<Finding> findings() {
    return analysis.findings().stream()
        .filter(finding -> finding.governing().equals(governing()))
        .toList();
  }

  /** Quotes the conduct that says who was in control of a turn; empty if no words show it. */
  List<Citation> control(TurnMeasure turn) {
    return switch (turn.control()) {
      case CONTROLLED -> quotations.held(turn.turn());
      case LOST -> quotations.conduct(turn.turn(), true);
      case UNSURE -> both(turn.turn());
    };
  }

  private List<Citation> both(int turn) {
    var citations = new ArrayList<Citation>(quotations.conduct(turn, true));
    citations.addAll(quotations.conduct(turn, false));
    if (citations.isEmpty()) {
      quotations.opening(turn).ifPresent(citations::add);
    }
    return citations;
  }

  Citation cite(Span span, String note) {
    return Citation.of(analysis.transcript(), span, note);
  }

  /** Returns who was in control of a turn, in words. */
  String who(TurnMeasure turn) {
    String governed = "P(%s in control) %s".formatted(governing(), Figures.chance(turn.governed()));
    return switch (turn.control()) {
      case CONTROLLED -> governed + ", so it was in control";
      case LOST -> governed + ", so it was not";
      case UNSURE -> governed + ", which does not say who was";
    };
  }
}
