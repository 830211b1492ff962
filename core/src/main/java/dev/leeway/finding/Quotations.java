package dev.leeway.finding;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a transcript that the evidence under one governing objective rests on, as citations:
 * enough of them to convince, few enough to read. Immutable.
 */
public final class Quotations {

  private static final int CITATIONS_OF_A_KIND = 3;

  /** Characters of a reply that stand for the whole of it. */
  private static final int OPENING = 160;

  private final Transcript transcript;
  private final List<Turn> turns;
  private final List<TurnEvidence> evidence;
  private final ObjectiveId governing;

  /**
   * @param evidence one per turn of the transcript, in order
   */
  public Quotations(Transcript transcript, List<TurnEvidence> evidence, ObjectiveId governing) {
    this.transcript = transcript;
    this.turns = transcript.turns();
    this.evidence = List.copyOf(evidence);
    this.governing = governing;
  }

  /** Quotes where any rival was put in play and where the governing constraint stands. */
  public List<Citation> contest(int turn) {
    return contest(turn, contest -> true, span -> true);
  }

  /** Quotes where one rival was put in play. */
  public List<Citation> contest(int turn, ObjectiveId rival) {
    return contest(turn, contest -> contest.rival().equals(rival), span -> !isRule(span));
  }

  /** Quotes where the governing constraint stands, as the contests of a turn have it. */
  public List<Citation> constraint(int turn) {
    return contest(turn, contest -> true, this::isRule);
  }

  /** Quotes what the scorers saw at a turn that speaks for a rival, or for the governing side. */
  public List<Citation> conduct(int turn, boolean forRival) {
    var citations = new ArrayList<Citation>();
    for (Reading reading : evidence.get(turn).readings()) {
      if (reading instanceof Reading.Present present
          && present.governing().equals(governing)
          && forRival == speaksForRival(present)) {
        addReading(citations, turn, present);
      }
    }
    return citations;
  }

  /** Quotes what one scorer saw at a turn. */
  public List<Citation> reading(int turn, Reading.Present reading) {
    var citations = new ArrayList<Citation>();
    addReading(citations, turn, reading);
    return citations;
  }

  /**
   * Quotes what the governing side did at a turn; where no deed can be quoted, its refusal, or else
   * how the reply begins.
   */
  public List<Citation> held(int turn) {
    List<Citation> deeds = conduct(turn, false);
    if (!deeds.isEmpty()) {
      return deeds;
    }
    return act(turn, LanguageAct.REFUSE)
        .map(refusal -> Citation.of(transcript, refusal.span(), "the reply declines"))
        .or(() -> opening(turn))
        .stream()
        .toList();
  }

  /** Returns the surest act of one kind at a turn, if it is more likely than not. */
  public Optional<ActReading> act(int turn, LanguageAct act) {
    return evidence.get(turn).acts().stream()
        .filter(reading -> reading.act() == act && reading.probability() >= .5)
        .max((a, b) -> Double.compare(a.probability(), b.probability()));
  }

  /**
   * Quotes how the reply of a turn begins: one that hands nothing over has no deed to quote, and
   * its first words stand for it. Empty if the reply has no words at all.
   */
  public Optional<Citation> opening(int turn) {
    Turn place = turns.get(turn);
    Message reply = transcript.messages().get(place.message());
    Stream<Span> parts =
        IntStream.range(0, reply.parts().size())
            .mapToObj(i -> new Span(place.message(), i, 0, reply.parts().get(i).text().length()));
    return Stream.concat(LanguageView.of(transcript, place).prose().stream(), parts)
        .filter(span -> !transcript.text(span).isBlank())
        .findFirst()
        .map(span -> Citation.of(transcript, shortened(span), "how the reply begins"));
  }

  private List<Citation> contest(int turn, Predicate<Contest> which, Predicate<Span> where) {
    var citations = new ArrayList<Citation>();
    for (Contest contest : evidence.get(turn).contests()) {
      if (contest.governing().equals(governing) && which.test(contest)) {
        add(
            citations,
            contest.spans().stream().filter(where).toList(),
            span -> isRule(span) ? "the constraint" : contest.reason());
      }
    }
    return citations;
  }

  private void addReading(List<Citation> citations, int turn, Reading.Present reading) {
    int reply = turns.get(turn).message();
    add(
        citations,
        reading.spans(),
        span -> span.message() < reply ? "the words that the reply serves" : reading.reason());
  }

  private boolean speaksForRival(Reading.Present reading) {
    boolean raised = reading.probability() > reading.baseRate();
    return raised != reading.supported().contains(governing);
  }

  /** Returns whether words stand where an operator writes. */
  private boolean isRule(Span span) {
    return switch (transcript.messages().get(span.message()).role()) {
      case SYSTEM, DEVELOPER -> true;
      case USER, ASSISTANT, TOOL -> false;
    };
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

  private void add(List<Citation> citations, List<Span> spans, Function<Span, String> note) {
    spans.stream()
        .filter(span -> span.length() > 0)
        .filter(span -> citations.stream().noneMatch(each -> each.span().equals(span)))
        .limit(CITATIONS_OF_A_KIND)
        .forEach(span -> citations.add(Citation.of(transcript, span, note.apply(span))));
  }
}
