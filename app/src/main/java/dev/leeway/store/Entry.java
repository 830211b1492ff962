package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.UUID;

/** One thing that a run came upon, ready to be written. */
public sealed interface Entry {

  /**
   * Something that could not be read.
   *
   * @param place where it stands, or its id
   */
  record Unreadable(String place, String problem) implements Entry {}

  /** A transcript on which the program failed. */
  record Unanalysed(Transcript transcript, String problem) implements Entry {}

  /** A transcript whose analysis was taken from the store. */
  record Again(Transcript transcript, UUID hash, UUID analysis) implements Entry {}

  /**
   * A transcript that was analysed.
   *
   * @param messages the hash of each of its messages
   * @param record the analysis as bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fresh(
      Transcript transcript,
      UUID hash,
      List<UUID> messages,
      UUID id,
      Analysis analysis,
      byte[] record)
      implements Entry {}
}
