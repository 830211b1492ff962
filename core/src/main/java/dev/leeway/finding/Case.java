package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.Thresholds;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.measure.TurnMeasure;
import dev.leeway.measure.Verdict;
import dev.leeway.objective.ConstraintBelief;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One transcript under one governing objective: what a finding rule may look at. */
record Case(
    Transcript transcript,
    List<TurnEvidence> evidence,
    ConstraintBelief belief,
    ConstraintMeasures measures,
    Thresholds thresholds) {

  /** Enough to convince, few enough to read. */
  private static final int CITATIONS_OF_A_KIND = 3;

  /** Characters of a reply that stand for the whole of it. */
  private static final int OPENING = 160;

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
    var citations = new ArrayList<Citation>();
    for (Contest contest : evidence.get(turn).contests()) {
      if (contest.governing().equals(governing())) {
        cite(
            citations, contest.spans(), span -> isRule(span) ? "the constraint" : contest.reason());
      }
    }
    return citations;
  }

  /** Quotes what the scorers saw at a turn that speaks for a rival, or for the governing side. */
  List<Citation> conductCitations(int turn, boolean forRival) {
    var citations = new ArrayList<Citation>();
    for (Reading reading : evidence.get(turn).readings()) {
      if (reading instanceof Reading.Present present
          && present.governing().equals(governing())
          && forRival == speaksForRival(present)) {
        int reply = transcript.turns().get(turn).message();
        cite(
            citations,
            present.spans(),
            span -> span.message() < reply ? "the words that the reply serves" : present.reason());
      }
    }
    return citations;
  }

  /** Quotes the conduct of the first turn in a range that has any to quote. */
  List<Citation> firstConduct(int first, int last, boolean forRival) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(turn -> conductCitations(turn, forRival))
        .filter(each -> !each.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Quotes what the governing side did at a turn; where no deed can be quoted, its refusal, or else
   * how the reply begins.
   */
  List<Citation> heldCitations(int turn) {
    List<Citation> deeds = conductCitations(turn, false);
    if (!deeds.isEmpty()) {
      return deeds;
    }
    return act(turn, LanguageAct.REFUSE)
        .map(refusal -> cite(refusal.span(), "the reply declines"))
        .or(() -> opening(turn).map(span -> cite(span, "how the reply begins")))
        .stream()
        .toList();
  }

  /** Returns the surest act of one kind at a turn, if it is more likely than not. */
  Optional<ActReading> act(int turn, LanguageAct act) {
    return evidence.get(turn).acts().stream()
        .filter(reading -> reading.act() == act && reading.probability() >= .5)
        .max((a, b) -> Double.compare(a.probability(), b.probability()));
  }

  Citation cite(Span span, String note) {
    return Citation.of(transcript, span, note);
  }

  /** A reply that hands nothing over has no deed to quote: its first words stand for it. */
  private Optional<Span> opening(int turn) {
    Turn place = transcript.turns().get(turn);
    Message reply = transcript.messages().get(place.message());
    Stream<Span> parts =
        IntStream.range(0, reply.parts().size())
            .mapToObj(i -> new Span(place.message(), i, 0, reply.parts().get(i).text().length()));
    return Stream.concat(LanguageView.of(transcript, place).prose().stream(), parts)
        .filter(span -> !transcript.text(span).isBlank())
        .findFirst()
        .map(this::shortened);
  }

  private Span shortened(Span span) {
    String text = transcript.text(span);
    if (text.length() <= OPENING) {
      return span;
    }
    int space = text.lastIndexOf(' ', OPENING);
    int kept = space > 0 ? space : OPENING;
    return new Span(span.message(), span.part(), span.start(), span.start() + kept);
  }

  private boolean speaksForRival(Reading.Present reading) {
    boolean raised = reading.probability() > reading.baseRate();
    return raised != reading.supported().contains(governing());
  }

  /** Returns whether words stand where an operator writes. */
  private boolean isRule(Span span) {
    return switch (transcript.messages().get(span.message()).role()) {
      case SYSTEM, DEVELOPER -> true;
      case USER, ASSISTANT, TOOL -> false;
    };
  }

  private void cite(List<Citation> citations, List<Span> spans, Function<Span, String> note) {
    spans.stream()
        .filter(span -> span.length() > 0)
        .filter(span -> citations.stream().noneMatch(each -> each.span().equals(span)))
        .limit(CITATIONS_OF_A_KIND)
        .forEach(span -> citations.add(cite(span, note.apply(span))));
  }
}
