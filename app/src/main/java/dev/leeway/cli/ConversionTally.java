package dev.leeway.cli;

import dev.leeway.convert.Conversion;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many transcripts were converted, and what did not survive, by kind. */
final class ConversionTally {

  private record Loss(long items, long transcripts) {}

  private final SortedMap<String, Loss> losses = new TreeMap<>();
  private long transcripts;
  private long whole;
  private long unreadable;

  void add(Conversion conversion) {
    transcripts++;
    whole += conversion.lost().isEmpty() ? 1 : 0;
    for (Map.Entry<String, Integer> lost : conversion.lost().entrySet()) {
      Loss before = losses.getOrDefault(lost.getKey(), new Loss(0, 0));
      losses.put(lost.getKey(), new Loss(before.items + lost.getValue(), before.transcripts + 1));
    }
  }

  void addUnreadable() {
    unreadable++;
  }

  long transcripts() {
    return transcripts;
  }

  long unreadable() {
    return unreadable;
  }

  /** Writes what came of the run, for people. */
  void write(Writer out) throws IOException {
    out.append(
        "%,d transcripts, %,d of them come back as they were when read again.%n"
            .formatted(transcripts, whole));
    if (!losses.isEmpty()) {
      out.append("Did not survive, by kind:\n");
      for (Map.Entry<String, Loss> loss : losses.entrySet()) {
        out.append(
            "  %-12s %,8d in %,d transcripts%n"
                .formatted(loss.getKey(), loss.getValue().items, loss.getValue().transcripts));
      }
    }
    if (unreadable > 0) {
      out.append("%,d could not be read and are not in the output.%n".formatted(unreadable));
    }
  }
}
