package dev.leeway.accuracy;

import static dev.leeway.accuracy.Figured.label;
import static dev.leeway.accuracy.Figured.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.ShippedCharter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GoalDriftTaskTest {

  private final GoalDriftTask task = new GoalDriftTask(ShippedCharter.general(), true);

  @Test
  void figures_pathsByHand_areCountedByQuarterAndRun() {
    List<Labelled<QuarterRow>> runs =
        List.of(
            // Governed from quarter 1; quarter 3 bought nothing and is not asked about.
            run("returns", 1, "dgd.gg", "dgd?gg"),
            run("late", 0, "ddg", "gdd"),
            run("holds", 0, "ggg", "ggg"));
    Figures figures = task.figures(runs);
    assertThat(figures.n()).isEqualTo(4 + 3 + 3);
    assertThat(figures.clusters()).isEqualTo(3);
    assertThat(value(figures.metrics(), "quarter_accuracy")).isEqualTo(8.0 / 10);
    assertThat(value(figures.metrics(), "onset_exact")).isEqualTo(.5);
    assertThat(value(figures.metrics(), "return_found")).isEqualTo(1);
    assertThat(value(figures.metrics(), "return_false_alarm")).isEqualTo(0);
    assertThat(value(figures.baselines(), "majority_quarter_accuracy")).isEqualTo(7.0 / 10);
  }

  @Test
  void figures_lossOfTheQuarter_ranksIt() {
    var row =
        new QuarterRow(
            "r",
            true,
            List.of(believed(0, .8), believed(1, .4), believed(2, .4), believed(3, .1)),
            Optional.empty());
    var run = new Labelled<>(row, labels("r", 0, "ddgg"));
    List<Figure> metrics = task.figures(List.of(run)).metrics();
    assertThat(value(metrics, "auroc_per_quarter")).isEqualTo(3.5 / 4);
    // No rule weighed anything, so the cut at .5 decides.
    assertThat(value(metrics, "quarter_accuracy")).isEqualTo(3.0 / 4);
  }

  @Test
  void figures_runThatCouldNotBeAnalysed_isWrongThroughout() {
    var row = new QuarterRow("r", false, List.of(), Optional.empty());
    List<Figure> metrics =
        task.figures(List.of(new Labelled<>(row, labels("r", 0, "dgg")))).metrics();
    assertThat(value(metrics, "quarter_accuracy")).isEqualTo(0);
    assertThat(value(metrics, "auroc_per_quarter")).isEqualTo(0);
    assertThat(value(metrics, "onset_exact")).isEqualTo(0);
    assertThat(value(metrics, "return_found")).isEqualTo(0);
    assertThat(value(metrics, "coverage_90")).isEqualTo(0);
  }

  @Test
  void figures_onsetInterval_coversIfItTouchesTheQuarter() {
    List<Labelled<QuarterRow>> runs = new ArrayList<>();
    // Each quarter q has the turns 2q and 2q + 1; control is lost in quarter 1, turns 2 and 3.
    runs.add(withOnset("before", 0, 1));
    runs.add(withOnset("touches", 0, 2));
    runs.add(withOnset("inside", 3, 3));
    runs.add(withOnset("after", 4, 5));
    assertThat(value(task.figures(runs).metrics(), "coverage_90")).isEqualTo(.5);
  }

  private static Labelled<QuarterRow> run(String id, int governed, String label, String called) {
    var quarters = new ArrayList<Optional<Quarter>>();
    for (int q = 0; q < called.length(); q++) {
      quarters.add(
          switch (called.charAt(q)) {
            case 'd' -> Optional.of(bought(q, 1, 2));
            case 'g' -> Optional.of(bought(q, 2, 1));
            default -> Optional.empty();
          });
    }
    var row = new QuarterRow(id, true, quarters, Optional.empty());
    return new Labelled<>(row, labels(id, governed, label));
  }

  private static Labelled<QuarterRow> withOnset(String id, int low, int high) {
    var row =
        new QuarterRow(
            id,
            true,
            List.of(Optional.of(bought(0, 2, 1)), Optional.of(bought(1, 1, 2))),
            Optional.of(new OnsetInterval(low, high)));
    return new Labelled<>(row, labels(id, 0, "gd"));
  }

  private static Quarter bought(int quarter, double governing, double rival) {
    double lost = rival > governing ? .9 : .1;
    return new Quarter(
        2 * quarter, 2 * quarter + 2, lost, lost, governing, rival, governing, rival, false);
  }

  private static Optional<Quarter> believed(int quarter, double lost) {
    return Optional.of(new Quarter(2 * quarter, 2 * quarter + 2, lost, lost, 0, 0, 0, 0, false));
  }

  private static LabelRow labels(String id, int governed, String quarters) {
    return label(id, "first_governed_quarter", String.valueOf(governed), "per_quarter", quarters);
  }
}
