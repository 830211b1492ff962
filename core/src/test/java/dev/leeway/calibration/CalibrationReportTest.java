package dev.leeway.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import dev.leeway.testing.Laws;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CalibrationReportTest {

  /** Outcomes of log-odds x with P = sigmoid(2 x - 1), where sigmoid(x) was stated. */
  private static final class Planted {

    private final double[] stated;
    private final boolean[] lost;

    Planted(int cases, long seed) {
      RandomGenerator random = Laws.random(seed);
      stated = new double[cases];
      lost = new boolean[cases];
      for (int i = 0; i < cases; i++) {
        double x = 1.5 * random.nextGaussian();
        stated[i] = LogOdds.sigmoid(x);
        lost[i] = random.nextDouble() < LogOdds.sigmoid(2 * x - 1);
      }
    }

    CalibrationReport report() {
      return CalibrationReport.of(stated, lost, stated);
    }
  }

  @Test
  void of_plantedDistortion_findsItAndSaysThatItHelps() {
    Answer<CalibrationReport.Fit<ScoreMap.Stretched>> answer =
        new Planted(3_000, 1).report().platt();

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              var fit = (CalibrationReport.Fit<?>) found.value();
              Platt map = ((ScoreMap.Stretched) fit.map()).platt();
              assertThat(map.slope()).isCloseTo(2, within(.25));
              assertThat(map.intercept()).isCloseTo(-1, within(.2));
              assertThat(fit.helps()).isTrue();
            });
  }

  @Test
  void of_fewLabels_answersOnlyWhatTheyCanSay() {
    CalibrationReport report = new Planted(12, 2).report();

    assertThat(report.rate()).isInstanceOf(Answer.Found.class);
    assertThat(report.conformal()).isInstanceOf(Answer.Found.class);
    assertThat(report.platt())
        .isEqualTo(new Answer.TooFew<>("needs 20 labelled transcripts, there are 12"));
    assertThat(report.isotonic()).isInstanceOf(Answer.TooFew.class);
    assertThat(report.reliability()).isInstanceOf(Answer.TooFew.class);
  }

  @Test
  void missing_onlyOneKindOfLabel_saysHowManyOfEach() {
    assertThat(Minimum.PLATT.missing(new boolean[25]))
        .contains("needs 5 of each label, there are 0 lost and 25 not");
    assertThat(Minimum.RATE.missing(new boolean[10])).isEmpty();
  }

  @Test
  void reliability_binsOfFifty_countWhatWasSeen() {
    var stated = new double[100];
    var lost = new boolean[100];
    for (int i = 0; i < 100; i++) {
      stated[i] = i < 50 ? .1 : .9;
      lost[i] = i % 10 == 0;
    }

    List<Reliability.Bin> bins = Reliability.of(stated, lost, 2);

    assertThat(bins).extracting(Reliability.Bin::size).containsExactly(50, 50);
    assertThat(bins).extracting(Reliability.Bin::seen).containsExactly(.1, .1);
    assertThat(bins).extracting(Reliability.Bin::agrees).containsExactly(true, false);
  }
}
