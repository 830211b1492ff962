package dev.leeway.ingest;

import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the ids of one run's transcripts unique, in the order in which they come: the second {@code
 * a} becomes {@code a~2}. Remembers every id of the run; not for use by several threads.
 */
public final class UniqueIds {

  private final Map<String, Integer> uses = new HashMap<>();

  /** Returns the transcript, or a copy with an id of its own and a note of why. */
  public Transcript unique(Transcript transcript) {
    String id = transcript.id();
    if (uses.putIfAbsent(id, 1) == null) {
      return transcript;
    }
    String free = free(id);
    uses.put(free, 1);
    var anomalies = new ArrayList<>(transcript.anomalies());
    anomalies.add(
        new Anomaly(
            "duplicate-id", -1, "The id \"" + id + "\" was taken; this is \"" + free + "\"."));
    return new Transcript(
        free,
        transcript.messages(),
        transcript.manifest(),
        transcript.events(),
        transcript.source(),
        anomalies);
  }

  private String free(String id) {
    String candidate;
    do {
      candidate = id + "~" + uses.merge(id, 1, Integer::sum);
    } while (uses.containsKey(candidate));
    return candidate;
  }
}
