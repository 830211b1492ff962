package dev.leeway.evidence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.evidence.Embedder;
import dev.leeway.testing.EmbedderContract;
import dev.leeway.testing.FakeEmbedder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachedEmbedderTest extends EmbedderContract {

  private final Embedder cached = new CachedEmbedder(new FakeEmbedder(), new MemoryStore(3));

  @Override
  protected Embedder embedder() {
    return cached;
  }

  @Test
  void embed_textKnown_doesNotAskTheSource() {
    var asked = new ArrayList<String>();
    var embedder = new CachedEmbedder(recording(asked), new MemoryStore(10));

    float[] first = embedder.embed("a text");
    float[] second = embedder.embed("a text");

    assertThat(asked).isEqualTo(List.of("a text"));
    assertThat(second).containsExactly(first);
  }

  @Test
  void embed_moreTextsThanFit_forgetsTheLeastRecentlyUsed() {
    var asked = new ArrayList<String>();
    var store = new MemoryStore(2);
    var embedder = new CachedEmbedder(recording(asked), store);

    List.of("a", "b", "a", "c", "a", "b").forEach(embedder::embed);

    assertThat(asked).isEqualTo(List.of("a", "b", "c", "b"));
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void embed_textsThatDifferInAnUnpairedSurrogate_areKeptApart() {
    var asked = new ArrayList<String>();
    var embedder = new CachedEmbedder(recording(asked), new MemoryStore(10));

    List.of("?", "\ud83d", "\ude00", "\ufffd").forEach(embedder::embed);

    assertThat(asked).hasSize(4);
  }

  private static Embedder recording(List<String> asked) {
    var fake = new FakeEmbedder();
    return new Embedder() {
      @Override
      public float[] embed(String text) {
        asked.add(text);
        return fake.embed(text);
      }

      @Override
      public int dimension() {
        return fake.dimension();
      }

      @Override
      public String name() {
        return fake.name();
      }
    };
  }
}
