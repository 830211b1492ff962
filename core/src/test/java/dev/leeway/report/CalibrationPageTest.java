package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.Conditions;
import dev.leeway.math.LogOdds;
import dev.leeway.testing.Laws;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CalibrationPageTest {

  static CalibrationFile sample(int cases) {
    RandomGenerator random = Laws.random(5);
    var stated = new double[cases];
    var lost = new boolean[cases];
    for (int i = 0; i < cases; i++) {
      double x = 1.5 * random.nextGaussian();
      stated[i] = LogOdds.sigmoid(x);
      lost[i] = random.nextDouble() < LogOdds.sigmoid(2 * x - 1);
    }
    return CalibrationFile.of(
        new Conditions("leeway", "general", "none", "none", new TreeMap<>()),
        1,
        stated,
        stated,
        lost,
        Optional.empty());
  }

  private static String page(int cases, String words) throws IOException {
    var page = new StringBuilder();
    CalibrationPage.write(
        "of labels", List.of(new CalibrationPage.Line("sets", words)), sample(cases), page);
    return page.toString();
  }

  @Test
  void write_enoughLabels_drawsTenBinsBeforeAndAfter() throws IOException {
    String page = page(500, "");

    assertThat(page.split("<circle", -1)).hasSize(21);
    assertThat(page.split("class=\"band\"", -1)).hasSize(3);
    assertThat(page.split("class=\"diagonal\"", -1)).hasSize(3);
    assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("<script");
  }

  @Test
  void write_fewLabels_saysSoInsteadOfAPicture() throws IOException {
    assertThat(page(20, "")).contains("too few labels to draw this").doesNotContain("<svg");
  }

  @Test
  void write_hostileWords_areNoMarkup() throws IOException {
    assertThat(page(20, "<script>alert(1)</script>\u001b[31m\u202e"))
        .doesNotContain("<script")
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .contains("&lt;script&gt;");
  }
}
