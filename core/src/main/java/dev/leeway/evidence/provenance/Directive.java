package dev.leeway.evidence.provenance;

/**
 * What a sentence asks of whoever reads it.
 *
 * @param strength how much it reads as an instruction that an agent could carry out, in [0, 1]; 0
 *     for plain statements
 * @param acts the kinds of doing it names, as a mask of {@link Act}
 * @param saying whether what it asks for is words to the user
 * @param overrides whether it speaks to the model as a model, or about setting its task aside
 * @param toReader whether it speaks to whatever machine reads it
 * @param secret whether it asks to keep quiet about something
 * @param asks whether it names something to do; an address alone does not
 * @param content summed weight of its words after the address of its reader
 * @param core its first word after the address of its reader
 */
record Directive(
    double strength,
    int acts,
    boolean saying,
    boolean overrides,
    boolean toReader,
    boolean secret,
    boolean asks,
    double content,
    int core) {
  static final Directive NONE = new Directive(0, 0, false, false, false, false, false, 0, 0);

  private static final double ADDRESS = .95;

  /** Returns what a sentence says that speaks to a machine and leaves what to do to the next. */
  static Directive address(int words, boolean setsAside) {
    return new Directive(ADDRESS, 0, false, true, true, false, setsAside, 0, words);
  }

  Directive weakened(double factor) {
    return new Directive(
        strength * factor, acts, saying, overrides, toReader, secret, asks, content, core);
  }

  /** Returns how well it says what to do, for choosing the sentence to quote. */
  double clarity() {
    return asks ? strength * content : 0;
  }

  boolean present() {
    return strength > 0;
  }
}
