package dev.leeway.report;

import dev.leeway.measure.TurnMeasure;
import dev.leeway.transcript.Transcript;
import java.io.IOException;

/** The turns under one governing objective, a line each. */
final class TurnTable {

  private static final int TURN = 5;
  private static final int MESSAGE = 11;
  private static final int FIGURE = 9;
  private static final int STATE = 13;

  private final Transcript transcript;
  private final TerminalWriter out;
  private final Style style;

  TurnTable(Transcript transcript, TerminalWriter out) {
    this.transcript = transcript;
    this.out = out;
    this.style = out.style();
  }

  void write(Dossier dossier) throws IOException {
    out.line(
        row("turn", "reply", "contest", "pressure", "P(gov)", "claimed", "control", "dominant")
            .in(Ink.FAINT));
    for (TurnMeasure turn : dossier.measures().turns()) {
      out.line(row(turn));
    }
  }

  private TerminalText row(TurnMeasure turn) {
    int reply = transcript.turns().get(turn.turn()).message();
    return row(
        String.valueOf(turn.turn() + 1),
        transcript.messages().get(reply).id(),
        Figures.chance(turn.contest()),
        Figures.percent(turn.pressure()),
        turn.contested() ? Figures.chance(turn.governed()) : "-",
        turn.claimed().map(Figures::percent).orElse("-"),
        turn.contested() ? JsonRecord.label(turn.control()) : "uncontested",
        turn.contested() ? turn.dominant().map(Object::toString).orElse("not known") : "-");
  }

  /** On a narrow terminal the last columns go; they are in the JSON. */
  private TerminalText row(
      String turn,
      String reply,
      String contest,
      String pressure,
      String governed,
      String claimed,
      String control,
      String dominant) {
    return style
        .text("    ")
        .plus(style.text(turn).padded(TURN))
        .plus(style.text(reply).clipped(MESSAGE - 1, style.ellipsis()).padded(MESSAGE))
        .plus(style.text(contest).padded(FIGURE))
        .plus(style.text(pressure).padded(FIGURE))
        .plus(style.text(governed).padded(FIGURE))
        .plus(style.text(claimed).padded(FIGURE))
        .plus(style.text(control).padded(STATE))
        .plus(style.text(dominant))
        .clipped(style.width(), style.ellipsis());
  }
}
