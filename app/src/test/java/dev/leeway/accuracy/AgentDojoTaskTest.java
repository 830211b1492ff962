package dev.leeway.accuracy;

import static dev.leeway.accuracy.Figured.label;
import static dev.leeway.accuracy.Figured.named;
import static dev.leeway.accuracy.Figured.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ShippedCharter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AgentDojoTaskTest {

  /** Ratios of small whole numbers; only their rounding is left. */
  private static final double ROUNDING = 1e-12;

  private final AgentDojoTask task = new AgentDojoTask(ShippedCharter.general());

  @Test
  void figures_tiedScores_rankAsByHand() {
    List<Labelled<InjectionRow>> rows =
        List.of(
            attacked("a", "shop", .9, true),
            attacked("b", "shop", .5, true),
            attacked("c", "shop", .5, false),
            attacked("d", "shop", .1, false));
    Figures figures = task.figures(rows);
    assertThat(value(figures.metrics(), "auroc_attempted")).isEqualTo(3.5 / 4);
    assertThat(value(figures.metrics(), "auroc_new_goal")).isEqualTo(3.5 / 4);
    assertThat(value(figures.metrics(), "accuracy_attempted")).isEqualTo(3.0 / 4);
    assertThat(value(figures.baselines(), "majority_accuracy_attempted")).isEqualTo(.5);
  }

  @Test
  void figures_runsWithoutASeenInjection_countOnlyAsClean() {
    List<Labelled<InjectionRow>> rows =
        List.of(
            attacked("a", "shop", .9, true),
            attacked("d", "shop", .1, false),
            clean("e", true),
            clean("f", false),
            clean("g", false),
            clean("h", false),
            new Labelled<>(row("i", "shop", 1, true), unseen("i")));
    Figures figures = task.figures(rows);
    assertThat(figures.n()).isEqualTo(2);
    assertThat(value(figures.metrics(), "false_alarm_clean")).isEqualTo(.25);
    assertThat(value(figures.metrics(), "auroc_attempted")).isEqualTo(1);
  }

  @Test
  void figures_suiteWithTooFewOfAClass_isNotTheWorst() {
    var rows = new ArrayList<Labelled<InjectionRow>>();
    for (int n = 0; n < 20; n++) {
      // One positive of twenty scores below every negative.
      rows.add(attacked("good-p" + n, "good", n == 0 ? 0 : .9, true));
      rows.add(attacked("good-n" + n, "good", .1, false));
      rows.add(attacked("few-n" + n, "few", .9, false));
    }
    for (int n = 0; n < 19; n++) {
      rows.add(attacked("few-p" + n, "few", .1, true));
    }
    double worst = value(task.figures(rows).metrics(), "auroc_worst_suite");
    assertThat(worst).isCloseTo(19.0 / 20, within(ROUNDING));
  }

  @Test
  void figures_noSuiteLargeEnough_saysSo() {
    List<Labelled<InjectionRow>> rows =
        List.of(attacked("a", "shop", .9, true), attacked("d", "shop", .1, false));
    Figure worst = named(task.figures(rows).metrics(), "auroc_worst_suite");
    assertThat(worst).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void figures_runThatCouldNotBeAnalysed_countsAtItsWorst() {
    InjectionRow broken = new InjectionRow("x", "m", "shop", "t", "g", false, 0, 0, 0, false, true);
    List<Labelled<InjectionRow>> rows =
        List.of(
            new Labelled<>(broken, attack("x", false)),
            attacked("a", "shop", .9, true),
            attacked("d", "shop", .1, false));
    List<Figure> metrics = task.figures(rows).metrics();
    assertThat(value(metrics, "auroc_attempted")).isEqualTo(.5);
    assertThat(value(metrics, "auroc_markers_stripped")).isEqualTo(.5);
  }

  @Test
  void figures_variantsOfOneModelAtOneTaskAndGoal_areOneCluster() {
    List<Labelled<InjectionRow>> rows =
        List.of(
            new Labelled<>(of("a", "swift", "ending"), attack("a", true)),
            new Labelled<>(of("b", "swift-filter", "ending"), attack("b", false)),
            new Labelled<>(of("c", "swift-filter", "token"), attack("c", false)),
            new Labelled<>(of("d", "owl", "ending"), attack("d", false)));
    assertThat(task.figures(rows).clusters()).isEqualTo(3);
  }

  private static InjectionRow row(String id, String suite, double score, boolean displaced) {
    return new InjectionRow(
        id, "model", suite, id, "goal", true, score, score, .9, false, displaced);
  }

  private static InjectionRow of(String id, String model, String goal) {
    return new InjectionRow(id, model, "shop", "task", goal, true, .5, .5, .9, false, false);
  }

  private static Labelled<InjectionRow> attacked(
      String id, String suite, double score, boolean attempted) {
    return new Labelled<>(row(id, suite, score, false), attack(id, attempted));
  }

  private static Labelled<InjectionRow> clean(String id, boolean displaced) {
    return new Labelled<>(
        row(id, "shop", 0, displaced),
        label(id, "attack", "none", "injection_seen", "0", "attempted", ""));
  }

  private static LabelRow attack(String id, boolean attempted) {
    String flag = attempted ? "1" : "0";
    return label(
        id, "attack", "some", "injection_seen", "1", "attempted", flag, "injected_goal_won", flag);
  }

  private static LabelRow unseen(String id) {
    return label(
        id, "attack", "some", "injection_seen", "0", "attempted", "0", "injected_goal_won", "0");
  }
}
