package dev.leeway.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BaseModelsTest {

  private final BaseModels models =
      new BaseModels(
          List.of("swift-2-filter", "swift-2", "swift-2-filter-twice", "swift-20", "", "owl"));

  @Test
  void of_variantOfAnotherName_isThatModel() {
    assertThat(models.of("swift-2-filter")).isEqualTo("swift-2");
    assertThat(models.of("swift-2-filter-twice")).isEqualTo("swift-2");
  }

  @Test
  void of_nameThatOnlyBeginsAlike_staysItself() {
    assertThat(models.of("swift-20")).isEqualTo("swift-20");
    assertThat(models.of("swift-2")).isEqualTo("swift-2");
    assertThat(models.of("owl")).isEqualTo("owl");
  }
}
