package dev.leeway.ingest;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Transcript;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UniqueIdsTest {

  @Test
  void unique_repeatedIds_getTheNextFreeSuffix() {
    var ids = new UniqueIds();
    assertThat(Stream.of("a", "a~2", "a", "b", "a").map(id -> ids.unique(named(id)).id()))
        .containsExactly("a", "a~2", "a~3", "b", "a~4");
  }

  @Test
  void unique_repeatedId_isNoted() {
    var ids = new UniqueIds();
    assertThat(ids.unique(named("a")).anomalies()).isEmpty();
    assertThat(ids.unique(named("a")).anomalies())
        .extracting(anomaly -> anomaly.kind() + ": " + anomaly.detail())
        .containsExactly("duplicate-id: The id \"a\" was taken; this is \"a~2\".");
  }

  private static Transcript named(String id) {
    return transcript(id).user("hi").build();
  }
}
