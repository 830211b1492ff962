package dev.leeway.comparison;

import dev.leeway.math.PoissonWeights;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;

/** A number that stands for a set of transcripts, in any order. Mutable; one thread. */
final class Fingerprint {

  private long sum;
  private long count;

  void add(Transcript transcript) {
    long key = PoissonWeights.key(transcript.id());
    for (Message message : transcript.messages()) {
      key = key * 31 + PoissonWeights.key(message.role().name());
      for (Part part : message.parts()) {
        key = key * 31 + PoissonWeights.key(part.text());
      }
    }
    sum += PoissonWeights.key(Long.toString(key));
    count++;
  }

  long count() {
    return count;
  }

  boolean same(Fingerprint other) {
    return count > 0 && count == other.count && sum == other.sum;
  }
}
