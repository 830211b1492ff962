package dev.leeway.evidence.provenance;

/**
 * What a sentence asks of whoever reads it.
 *
 * @param strength how much it reads as an instruction that an agent could carry out, in [0, 1]; 0
 *     for plain statements
 * @param acts the kinds of doing it names, as a mask of {@link Act}
 * @param saying whether what it asks for is words to the user
 * @param overrides whether it speaks to the model as a model, or about setting its task aside
 */
record Directive(double strength, int acts, boolean saying, boolean overrides) {
  static final Directive NONE = new Directive(0, 0, false, false);

  boolean present() {
    return strength > 0;
  }
}
