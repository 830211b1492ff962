package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One transcript under one governing objective: what a finding rule may look at. */
record Case(
    Transcript transcript,
    List<TurnEvidence> evidence,
    ConstraintBelief belief,
    ConstraintMeasures measures,
    Thresholds thresholds) {

  Verdict verdict() {
    return measures.verdict();
  }

  ObjectiveId governing() {
    return belief.governing();
  }

  List<TurnMeasure> contested() {
    return measures.turns().stream().filter(TurnMeasure::contested).toList();
  }

  /** Quotes where the rival was put in play and where the governing constraint stands. */
  List<Citation> contestCitations(int turn) {
    return quotations().contest(turn);
  }

  /** Quotes what the scorers saw at a turn that speaks for a rival, or for the governing side. */
  List<Citation> conductCitations(int turn, boolean forRival) {
    return quotations().conduct(turn, forRival);
  }

  /** Quotes the conduct of the first turn in a range that has any to quote. */
  List<Citation> firstConduct(int first, int last, boolean forRival) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(turn -> conductCitations(turn, forRival))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Quotes what the governing side did at a turn, or how the reply begins. */
  List<Citation> heldCitations(int turn) {
    return quotations().held(turn);
  }

  /** Returns the surest act of one kind at a turn, if it is more likely than not. */
  Optional<ActReading> act(int turn, LanguageAct act) {
    return quotations().act(turn, act);
  }

  Citation cite(Span span, String note) {
    return Citation.of(transcript, span, note);
  }

  private Quotations quotations() {
    return new Quotations(transcript, evidence, governing());
  }
}
