package dev.leeway.evidence.embedding;

import dev.leeway.evidence.Embedder;
import dev.leeway.testing.EmbedderContract;
import dev.leeway.testing.FakeEmbedder;

final class FakeEmbedderTest extends EmbedderContract {

  @Override
  protected Embedder embedder() {
    return new FakeEmbedder();
  }
}
