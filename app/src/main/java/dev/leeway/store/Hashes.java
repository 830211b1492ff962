package dev.leeway.store;

import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.UUID;

/** The hashes of a transcript's messages. */
final class Hashes {

  private Hashes() {}

  static List<UUID> of(Transcript transcript) {
    return transcript.messages().stream().map(ContentHash::of).toList();
  }
}
