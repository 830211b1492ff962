package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.transcript.Transcript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is read, converted and read again is equal, or counted as lost by a kind that is said. */
final class RoundTrips {

  /** By target, what docs/convert.md says can be lost. */
  private static final Map<Target, Set<String>> MAY_LOSE = mayLose();

  private RoundTrips() {}

  static void check(Transcript transcript) {
    for (Target target : Target.values()) {
      Conversion conversion = Conversion.of(transcript, target);
      if (target != Target.TEXT) {
        assertThat(conversion.text()).as("one line").doesNotContain("\n", "\r");
        var lost = new TreeSet<String>(conversion.lost().keySet());
        lost.removeAll(MAY_LOSE.getOrDefault(target, Set.of()));
        if (transcript.messages().isEmpty()) {
          lost.remove("transcript");
        }
        assertThat(lost).as("lost by %s: %s", target, conversion.text()).isEmpty();
      }
    }
  }

  private static Map<Target, Set<String>> mayLose() {
    var kinds = new EnumMap<Target, Set<String>>(Target.class);
    kinds.put(Target.OTLP, Set.of());
    kinds.put(Target.OPENAI, Set.of("part-order", "media"));
    kinds.put(Target.SCOUT_PARQUET, Set.of("part-order"));
    kinds.put(Target.INSPECT_JSON, Set.of("part-order"));
    return kinds;
  }
}
