package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {

  @ParameterizedTest
  @CsvSource({"ab,ab,0", "ab,ba,1", "abc,ac,1", "kitten,sitting,3", "'',abc,3", "ca,abc,3"})
  void distance_knownPairs_agreeWithTheDefinition(String from, String to, int distance) {
    assertThat(NearestName.distance(from, to)).isEqualTo(distance);
    assertThat(NearestName.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void of_equallyNear_isTheFirst() {
    assertThat(NearestName.of("cat", List.of("dog", "car", "cap"))).contains("car");
    assertThat(NearestName.of("elephant", List.of("dog"))).isEmpty();
  }
}
