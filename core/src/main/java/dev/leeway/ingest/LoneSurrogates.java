package dev.leeway.ingest;

import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import java.util.List;
import java.util.Optional;

/** Counts halves of surrogate pairs that stand alone; they are kept as they are. */
final class LoneSurrogates {

  private LoneSurrogates() {}

  static Optional<Anomaly> in(List<Message> messages) {
    int count = 0;
    for (Message message : messages) {
      for (Part part : message.parts()) {
        count += count(part.text());
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Anomaly(
                "lone-surrogate",
                -1,
                "%,d halves of surrogate pairs stand alone; they were kept.".formatted(count)));
  }

  static int count(String text) {
    int count = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        count++;
      }
    }
    return count;
  }
}
