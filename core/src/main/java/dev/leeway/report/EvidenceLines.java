package dev.leeway.report;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.PressureReading;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.Service;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Citation;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What was seen at each turn, item by item, with the words: the evidence behind the numbers. */
final class EvidenceLines {

  private static final int KIND = 10;
  private static final int QUOTED = 2;
  private static final String INDENT = "          ";

  private final Transcript transcript;
  private final CitationLines citations;
  private final TerminalWriter out;
  private final Style style;

  EvidenceLines(Transcript transcript, TerminalWriter out) {
    this.transcript = transcript;
    this.citations = new CitationLines(transcript, out);
    this.out = out;
    this.style = out.style();
  }

  void write(TurnEvidence turn) throws IOException {
    int reply = transcript.turns().get(turn.turn()).message();
    out.wrapped(
        style.text("  "),
        style
            .text("turn %d".formatted(turn.turn() + 1))
            .in(Ink.STRONG)
            .plus(style.text(", reply " + transcript.messages().get(reply).id()).in(Ink.FAINT)));
    for (Contest contest : turn.contests()) {
      item("contest", words(contest), contest.spans());
    }
    for (PressureReading pressure : turn.pressure()) {
      item("pressure", words(pressure), List.of(pressure.span()));
    }
    for (Reading reading : turn.readings()) {
      reading(reading);
    }
    for (Service service : turn.services()) {
      item("served", words(service), service.spans());
    }
    for (ActReading act : turn.acts()) {
      item("said", words(act), List.of(act.span()));
    }
    if (isEmpty(turn)) {
      item("nothing", "no contest, pressure, reading or act was seen", List.of());
    }
  }

  private void reading(Reading reading) throws IOException {
    switch (reading) {
      case Reading.Present present -> item("reading", words(present), present.spans());
      case Reading.Absent absent ->
          item(
              "unread",
              "%s of %s: no answer (%s)"
                  .formatted(
                      absent.scorer(), absent.governing(), JsonRecord.label(absent.reason())),
              List.of());
    }
  }

  private static String words(Contest contest) {
    return "%s against %s, P %s: %s"
        .formatted(
            contest.rival(),
            contest.governing(),
            Figures.chance(contest.probability()),
            contest.reason());
  }

  private static String words(PressureReading pressure) {
    return "%s, %s strong"
        .formatted(JsonRecord.label(pressure.cue()), Figures.percent(pressure.strength()));
  }

  private static String words(Reading.Present reading) {
    String supported =
        reading.supported().stream().map(ObjectiveId::name).collect(Collectors.joining(" or "));
    return "%s (%s) of %s: P(%s won) %s, before looking %s: %s"
        .formatted(
            reading.scorer(),
            JsonRecord.label(reading.group()),
            reading.governing(),
            supported.isEmpty() ? "none of the named" : supported,
            Figures.chance(reading.probability()),
            Figures.chance(reading.baseRate()),
            reading.reason());
  }

  private static String words(Service service) {
    return "%s, to %s".formatted(service.objective(), Figures.percent(service.strength()));
  }

  private static String words(ActReading act) {
    return "%s, P %s".formatted(JsonRecord.label(act.act()), Figures.chance(act.probability()));
  }

  private static boolean isEmpty(TurnEvidence turn) {
    return turn.contests().isEmpty()
        && turn.pressure().isEmpty()
        && turn.readings().isEmpty()
        && turn.services().isEmpty()
        && turn.acts().isEmpty();
  }

  private void item(String kind, String words, List<Span> spans) throws IOException {
    out.wrapped(style.text("    ").plus(style.text(kind).padded(KIND)), style.text(words));
    List<Span> quotable = spans.stream().filter(span -> span.length() > 0).toList();
    for (Span span : quotable.subList(0, Math.min(QUOTED, quotable.size()))) {
      citations.write(Citation.of(transcript, span, ""), INDENT);
    }
    if (quotable.size() > QUOTED) {
      out.wrapped(
          style.text(INDENT),
          style
              .text("and %d more; JSON has all".formatted(quotable.size() - QUOTED))
              .in(Ink.FAINT));
    }
  }
}
