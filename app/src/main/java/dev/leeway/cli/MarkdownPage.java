package dev.leeway.cli;

/** The tables of benchmarks as one page of documentation. */
final class MarkdownPage {

  private MarkdownPage() {}

  /** Returns one benchmark's table under its own heading. */
  static String section(String title, String table) {
    return "## %s\n\n```\n%s```\n\n".formatted(title, table);
  }

  /** Returns the page. */
  static String of(String sections) {
    return """
        # Figures

        Printed by `leeway bench all --data DIR --markdown FILE`, unchanged. What each figure means, what is
        asked of it and what others reach stands in [accuracy.md](accuracy.md).

        """
        + sections.stripTrailing()
        + "\n";
  }
}
