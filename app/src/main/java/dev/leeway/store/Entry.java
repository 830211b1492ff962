package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.UUID;

/** One thing that a run came upon, ready to be written. */
public sealed interface Entry {

  /** Returns roughly how many bytes this holds in memory. */
  long weight();

  /**
   * Something that could not be read.
   *
   * @param place where it stands, or its id
   */
  record Unreadable(String place, String problem) implements Entry {

    @Override
    public long weight() {
      return 2L * (place.length() + problem.length());
    }
  }

  /** A transcript on which the program failed. */
  record Unanalysed(Transcript transcript, String problem) implements Entry {

    @Override
    public long weight() {
      return size(transcript);
    }
  }

  /** A transcript whose analysis was taken from the store. */
  record Again(String id, Source source, UUID hash, UUID analysis) implements Entry {

    @Override
    public long weight() {
      return 2L * (id.length() + source.name().length());
    }
  }

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
      implements Entry {

    /** Packed bytes are a quarter of what they say, which the objects say again. */
    private static final long UNPACKED = 8;

    @Override
    public long weight() {
      return size(transcript) + UNPACKED * record.length;
    }
  }

  private static long size(Transcript transcript) {
    long characters = 0;
    for (Message message : transcript.messages()) {
      for (Part part : message.parts()) {
        characters += part.text().length();
      }
    }
    return 2 * characters;
  }
}
