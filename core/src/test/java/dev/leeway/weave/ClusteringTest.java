package dev.leeway.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClusteringTest {

  @Test
  void of_twoSubjects_findsBothAndNamesThemByTheirOwnWords() {
    var random = Laws.random(1);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      texts.add(Topics.text(i % 4 == 0, random));
    }
    TextVectors vectors = TextVectors.of(texts, new Encoder.Absent("test"));

    List<List<Integer>> clusters =
        Clustering.of(vectors, IntStream.range(0, 40).boxed().toList(), 2);

    assertThat(clusters).hasSize(2);
    assertThat(clusters.get(0)).hasSize(30).allMatch(row -> row % 4 != 0);
    assertThat(clusters.get(1)).hasSize(10).allMatch(row -> row % 4 == 0);
    var terms =
        new ClassTerms(
            clusters.stream().map(rows -> rows.stream().map(texts::get).toList()).toList());
    assertThat(terms.of(1, 4))
        .isSubsetOf(
            "hotel", "flight", "restaurant", "museum", "luggage", "passport", "beach", "ticket");
  }

  @Test
  void of_equalTexts_isOneCluster() {
    TextVectors vectors =
        TextVectors.of(
            List.of("hotel flight", "hotel flight", "hotel flight"), new Encoder.Absent("test"));

    assertThat(Clustering.of(vectors, List.of(0, 1, 2), 8)).hasSize(1);
  }
}
