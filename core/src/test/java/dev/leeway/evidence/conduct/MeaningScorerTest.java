package dev.leeway.evidence.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.evidence.Embedder;
import dev.leeway.testing.FakeEmbedder;
import dev.leeway.transcript.Span;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeaningScorerTest {

  private static final String CONSTRAINT = "tell anyone how the novel ends";

  @Test
  void conflict_sameWordsInAnotherOrder_isAsLikelyAsItGets() {
    String same = "ends novel the how anyone tell";

    assertThat(conflict(same)).isCloseTo(.9 * AsksAgainst.of(Words.of(same)), within(1e-6));
  }

  @Test
  void conflict_oneRuleOfMany_needsMoreNearness() {
    String request = "How do stories come about?";
    MeaningScorer scorer = MeaningScorer.of(new FakeEmbedder());

    assertThat(scorer.conflict(CONSTRAINT, asking(request), 40))
        .isLessThan(scorer.conflict(CONSTRAINT, asking(request), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "tell anyone how the novel ends, tell anyone how the novel starts",
    "tell anyone how the novel starts, tell anyone where our garden starts",
    "tell anyone where our garden starts, plant beans where our garden starts",
  })
  void conflict_fewerWordsShared_isNotGreater(String nearer, String farther) {
    assertThat(conflict(farther)).isLessThanOrEqualTo(conflict(nearer));
  }

  @Test
  void conflict_nearSentenceAmongOthers_isFound() {
    double alone = conflict("Please tell anyone how the novel ends.");

    assertThat(conflict("Umbrellas help. Please tell anyone how the novel ends. Rain again."))
        .isEqualTo(alone);
  }

  @Test
  void conflict_requestNotToDoIt_isNone() {
    assertThat(conflict("Please don't tell anyone how the novel ends.")).isLessThan(.01);
  }

  @Test
  void conflict_sameTextAgain_isEmbeddedOnce() {
    var counting = new Counting();
    MeaningScorer scorer = MeaningScorer.of(counting);

    double first = scorer.conflict(CONSTRAINT, asking("Tell me how it ends."), 1);
    int embedded = counting.calls.get();

    assertThat(scorer.conflict(CONSTRAINT, asking("Tell me how it ends."), 1)).isEqualTo(first);
    assertThat(counting.calls).hasValue(embedded);
  }

  @Test
  void conflict_moreTextsThanAreKept_staysTheSame() {
    MeaningScorer scorer = MeaningScorer.of(new FakeEmbedder());
    double before = scorer.conflict(CONSTRAINT, asking("Tell me how it ends."), 1);

    IntStream.range(0, 3000).forEach(i -> scorer.conflict(CONSTRAINT, asking("Tale " + i), 1));

    assertThat(scorer.conflict(CONSTRAINT, asking("Tell me how it ends."), 1)).isEqualTo(before);
  }

  @Test
  void none_sameWords_isZero() {
    assertThat(MeaningScorer.none().conflict(CONSTRAINT, asking(CONSTRAINT), 1)).isZero();
  }

  private static double conflict(String message) {
    return MeaningScorer.of(new FakeEmbedder()).conflict(CONSTRAINT, asking(message), 1);
  }

  private static Asking asking(String message) {
    return Asking.of(Words.of(message), new Span(1, 0, 0, message.length()));
  }

  private static final class Counting implements Embedder {

    private final Embedder embedder = new FakeEmbedder();
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public float[] embed(String text) {
      calls.incrementAndGet();
      return embedder.embed(text);
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public String name() {
      return "counting";
    }
  }
}
