package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RefusalPhraseMatchTest {

  @Test
  void matches_phraseAnywhere_isARefusalWhateverItMeans() {
    assertThat(RefusalPhraseMatch.matches("I can’t wait to tell you!")).isTrue();
    assertThat(RefusalPhraseMatch.matches("My lips are sealed.")).isFalse();
  }
}
