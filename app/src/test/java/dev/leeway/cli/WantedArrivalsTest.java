package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WantedArrivalsTest {

  @Test
  void arrivals_notOfTheSet_areCountedAndProblemsStay() {
    List<Origin> origins =
        List.of(
            Origin.of("a.txt", "User: Hello.\nAssistant: Hello.\n"),
            Origin.of("b.json", "{\"broken\": "),
            Origin.of("c.txt", "User: Good day.\nAssistant: Good day.\n"));
    var places = new ArrayList<String>();
    long passedOver;
    try (var all = new Arrivals(origins, ReadOptions.automatic(), new ByteCount())) {
      var set = new WantedArrivals(all, transcript -> transcript.source().name().equals("c.txt"));
      while (set.hasNext()) {
        switch (set.next()) {
          case Arrival.Legible legible -> places.add(legible.transcript().source().name());
          case Arrival.Unreadable unreadable -> places.add("problem");
        }
      }
      passedOver = set.passedOver();
    }

    assertThat(places).containsExactly("problem", "c.txt");
    assertThat(passedOver).isEqualTo(1);
  }
}
