package dev.leeway.objective;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ModelPageTest {

  @Test
  void page_defaultsOfInference_areThoseOfTheCode() throws IOException {
    String page = Files.readString(Path.of("../docs/model.md"));
    var settings = new TreeMap<String, String>();
    InferenceSettings.defaults().describe(settings);

    assertThat(settings).isNotEmpty();
    settings.forEach(
        (name, value) -> assertThat(page).contains("| `%s` | %s |".formatted(name, value)));
  }
}
