package dev.leeway.report;

/** What a piece of terminal text stands for; a terminal with colours shows it, others do not. */
public enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  /** The governing objective in control. */
  GOOD("32"),
  /** Worth a look. */
  WARNING("33"),
  /** Control lost. */
  ALERT("1;31"),
  /** An entitled objective other than the governing one. */
  OTHER("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** Returns the text between the escape sequences that switch this ink on and off again. */
  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
