package dev.leeway.evidence.head;

import dev.leeway.transcript.Transcript;

/**
 * Which heads may be asked about a transcript: all that were trained or, where a transcript may
 * have been trained on, those that never saw its groups.
 */
public interface HeadSource {

  /** Returns the heads to ask about a transcript. */
  Heads of(Transcript transcript);

  /**
   * Returns the heads to ask where a transcript's texts are not given to the sentence encoder:
   * those that compare words.
   */
  default Heads withoutEncoder(Transcript transcript) {
    return of(transcript).withoutEncoder();
  }

  /** Returns what identifies the heads, for the lineage of an analysis. */
  String name();

  /** Returns a source that has none. */
  static HeadSource none() {
    return always("none", Heads.none());
  }

  /** Returns a source that has the same heads for every transcript. */
  static HeadSource always(String name, Heads heads) {
    return always(name, heads, heads.withoutEncoder());
  }

  /**
   * Returns a source that has the same heads for every transcript.
   *
   * @param words those to ask where the sentence encoder is not
   */
  static HeadSource always(String name, Heads heads, Heads words) {
    return new HeadSource() {
      @Override
      public Heads of(Transcript transcript) {
        return heads;
      }

      @Override
      public Heads withoutEncoder(Transcript transcript) {
        return words;
      }

      @Override
      public String name() {
        return name;
      }
    };
  }
}
