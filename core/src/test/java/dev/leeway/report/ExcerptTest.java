package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExcerptTest {

  @Test
  void of_shortText_isAllOfIt() {
    assertThat(Excerpt.of("short", List.of(), 10, 2)).containsExactly(new Excerpt(0, 5));
  }

  @Test
  void of_longText_keepsBeginningAndSurroundings() {
    assertThat(Excerpt.of("x".repeat(1000), List.of(new Span(0, 0, 500, 505)), 10, 2))
        .containsExactly(new Excerpt(0, 10), new Excerpt(498, 507));
  }

  @Test
  void of_overlappingSpans_areJoined() {
    List<Span> spans = List.of(new Span(0, 0, 502, 509), new Span(0, 0, 500, 505));

    assertThat(Excerpt.of("x".repeat(1000), spans, 10, 2))
        .containsExactly(new Excerpt(0, 10), new Excerpt(498, 511));
  }

  @Test
  void of_spanOverEverything_keepsOnlyItsBeginning() {
    assertThat(Excerpt.of("x".repeat(1000), List.of(new Span(0, 0, 0, 1000)), 10, 2))
        .containsExactly(new Excerpt(0, 12));
  }

  @Test
  void of_cutWithinACharacter_keepsBothHalves() {
    assertThat(Excerpt.of("\ud83d\ude00".repeat(20), List.of(), 11, 0))
        .containsExactly(new Excerpt(0, 12));
  }
}
