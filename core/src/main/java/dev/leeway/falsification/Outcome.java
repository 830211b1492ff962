package dev.leeway.falsification;

/** What a test says of the theory's claim; all three are always possible. */
public enum Outcome {
  SUPPORTED("supported"),
  REFUTED("refuted"),
  NOT_DECIDED("not decided");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** Returns it as it is printed. */
  public String words() {
    return words;
  }
}
