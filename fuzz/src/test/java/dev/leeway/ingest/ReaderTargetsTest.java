package dev.leeway.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A format cannot be added without a target that searches it. */
final class ReaderTargetsTest {

  @Test
  void everyFormat_hasATargetOfItsName() {
    assertThat(Arrays.stream(ReaderFuzzTest.class.getDeclaredMethods()))
        .filteredOn(method -> method.isAnnotationPresent(FuzzTest.class))
        .extracting(Method::getName)
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrderElementsOf(
            Format.labels().stream().map(label -> label.replace("-", "")).toList());
  }
}
