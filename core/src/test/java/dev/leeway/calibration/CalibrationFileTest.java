package dev.leeway.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.LogOdds;
import dev.leeway.math.Platt;
import dev.leeway.math.SplitConformal;
import dev.leeway.testing.Laws;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CalibrationFileTest {

  private static final Conditions MADE =
      new Conditions(
          "leeway 1",
          "ours 2",
          "none",
          "general ab",
          new TreeMap<>(Map.of("inference.rho", "1.0")));

  private static final CalibrationReader READER =
      new CalibrationReader("c.json", "Make it anew: leeway calibrate --out c.json");

  /** Outcomes of log-odds x with P = sigmoid(slope x + intercept), where sigmoid(x) was stated. */
  private static CalibrationFile learnt(int cases, double slope, double intercept) {
    RandomGenerator random = Laws.random(cases);
    var stated = new double[cases];
    var lost = new boolean[cases];
    for (int i = 0; i < cases; i++) {
      double x = 1.5 * random.nextGaussian();
      stated[i] = LogOdds.sigmoid(x);
      lost[i] = random.nextDouble() < LogOdds.sigmoid(slope * x + intercept);
    }
    return CalibrationFile.of(MADE, 1, stated, stated, lost, Optional.empty());
  }

  @Test
  void of_plantedDistortion_isUndoneByTheMap() {
    CalibrationFile file = learnt(2_000, 2, -1);

    for (double stated : new double[] {.2, .5, .8}) {
      double truth = LogOdds.sigmoid(2 * LogOdds.of(stated) - 1);
      assertThat(file.apply(stated).probability()).isCloseTo(truth, within(.06));
    }
    assertThat(file.after()).isLessThan(file.before());
    assertThat(file.asCalibrated())
        .hasSize(10)
        .filteredOn(Reliability.Bin::agrees)
        .hasSizeGreaterThan(7);
    assertThat(file.asStated()).filteredOn(bin -> !bin.agrees()).hasSizeGreaterThan(4);
  }

  @Test
  void of_nothingToCorrect_mostlyStaysAsStated() {
    int changed = 0;
    for (int cases = 30; cases < 50; cases++) {
      changed += learnt(cases, 1, 0).map() instanceof ScoreMap.AsStated ? 0 : 1;
    }
    assertThat(changed).as("of 20 sets of few labels").isLessThan(10);
  }

  /** Whatever is stated, one loss in ten below one half and nine in ten above. */
  private static CalibrationFile stepped() {
    RandomGenerator random = Laws.random(3);
    var stated = new double[1_000];
    var lost = new boolean[1_000];
    for (int i = 0; i < stated.length; i++) {
      stated[i] = random.nextDouble();
      lost[i] = random.nextDouble() < (stated[i] < .5 ? .1 : .9);
    }
    return CalibrationFile.of(MADE, 1, stated, stated, lost, Optional.empty());
  }

  @Test
  void of_step_isMetByAFreeShape() {
    CalibrationFile file = stepped();

    assertThat(file.map()).isInstanceOf(ScoreMap.Free.class);
    assertThat(file.apply(.25).probability()).isCloseTo(.1, within(.05));
    assertThat(file.apply(.75).probability()).isCloseTo(.9, within(.05));
  }

  @Test
  void apply_mapThatReachesOne_claimsNoMoreThanItsLabels() {
    var certain =
        new CalibrationFile(
            MADE,
            18,
            9,
            1,
            new ScoreMap.Stretched(new Platt(50, 0)),
            1,
            .5,
            Optional.of(new SplitConformal(.3)),
            Optional.empty(),
            List.of(),
            List.of());

    assertThat(certain.apply(.9).probability()).isEqualTo(1 - 1.0 / 20);
    assertThat(certain.apply(.9).set()).contains(Plausible.LOST);
    assertThat(certain.apply(.5).set()).contains(Plausible.EITHER);
    assertThat(certain.apply(.1).set()).contains(Plausible.HELD);
    assertThat(Plausible.of(new SplitConformal(.6), .5)).isEqualTo(Plausible.NEITHER);
  }

  @Test
  void write_thenRead_isTheSame() {
    for (CalibrationFile file : List.of(learnt(300, 2, -1), learnt(12, 1, 0), stepped())) {
      CalibrationReader.Found found = READER.read(CalibrationWriter.write(file));

      assertThat(CalibrationWriter.write(found.file())).isEqualTo(CalibrationWriter.write(file));
      assertThat(found.hash()).isEqualTo(CalibrationWriter.hash(file)).hasSize(64);
      assertThat(found.file().apply(.7)).isEqualTo(file.apply(.7));
    }
  }

  @Test
  void read_cutOffAnywhere_saysSoWithPathAndRemedy() {
    String text = CalibrationWriter.write(learnt(60, 2, -1)).strip();

    for (int length = 0; length < text.length(); length += 97) {
      String cut = text.substring(0, length);
      assertThatThrownBy(() -> READER.read(cut))
          .isInstanceOf(CalibrationException.class)
          .hasMessageStartingWith("c.json: ")
          .hasMessageEndingWith("leeway calibrate --out c.json");
    }
  }

  @Test
  void read_alteredNumber_namesBothHashes() {
    CalibrationFile file = learnt(60, 2, -1);
    String altered =
        CalibrationWriter.write(file).replace("\"labelled\" : 60", "\"labelled\" : 61");

    assertThatThrownBy(() -> READER.read(altered))
        .hasMessageContaining("it was altered")
        .hasMessageContaining("expected " + CalibrationWriter.hash(file));
  }

  @Test
  void read_futureVersionOrOtherFile_namesTheFormat() {
    String future = CalibrationWriter.write(learnt(60, 2, -1)).replace("file/1", "file/2");

    assertThatThrownBy(() -> READER.read(future))
        .hasMessageContaining(
            "its format is leeway-calibration-file/2, expected leeway-calibration-file/1");
    assertThatThrownBy(() -> READER.read("{}")).hasMessageContaining("its format is none");
  }

  @Test
  void check_otherBundleCharterOrSetting_namesItWithExpectedAndActual() {
    CalibrationFile file = learnt(60, 2, -1);
    READER.check(file, MADE);

    assertThatThrownBy(() -> READER.check(file, MADE.withCharter("theirs 1")))
        .hasMessageContaining("made under charter ours 2, and this analysis has theirs 1");
    var other =
        new Conditions(
            "leeway 1",
            "ours 2",
            "none",
            "general ab",
            new TreeMap<>(Map.of("inference.stay", "1")));
    assertThatThrownBy(() -> READER.check(file, other))
        .hasMessageContaining("made under inference.rho 1.0, and this analysis has none");
  }
}
