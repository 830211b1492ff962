package dev.leeway.report;

/** What an account of one transcript answers, in its order. */
enum Question {
  BEGINNING("How it began"),
  ACTIVATION("What was activated"),
  DOMINANCE("What became dominant, and why"),
  RECOVERY("What recovered"),
  RESIDUE("Where words outlived function"),
  ENDING("Whether the end differs from the start");

  private final String title;

  Question(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
