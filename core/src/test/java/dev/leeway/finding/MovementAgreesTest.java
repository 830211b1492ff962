package dev.leeway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.measure.Dimension;
import dev.leeway.measure.Measurer;
import dev.leeway.measure.Measures;
import dev.leeway.objective.InferenceSettings;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.testing.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the dimension "movement" says of the end, and what the finding says there, are one. */
final class MovementAgreesTest {

  private static final int LENGTH = 4;
  private static final int KINDS = 4;

  @Test
  void movement_everyCourseOfFourTurns_isCapturedWhereTheLastFindingIs() {
    int captured = 0;
    for (int code = 0; code < Math.pow(KINDS, LENGTH); code++) {
      var course = new StringBuilder();
      var cases = new Cases();
      int rest = code;
      for (int t = 0; t < LENGTH; t++) {
        add(cases, rest % KINDS);
        course.append(rest % KINDS);
        rest /= KINDS;
      }
      captured += agrees(cases, course.toString()) ? 1 : 0;
    }
    assertThat(captured).isPositive();
  }

  private static void add(Cases cases, int kind) {
    switch (kind) {
      case 0 -> cases.held(.6);
      case 1 -> cases.lost(.6);
      case 2 -> cases.read(.2);
      default -> cases.idle();
    }
  }

  private static boolean agrees(Cases cases, String course) {
    Charter charter = Cases.charter();
    ObjectiveBelief belief =
        new ObjectiveModel(charter, InferenceSettings.defaults()).infer(cases.evidence());
    Measures measures =
        new Measurer(charter).measure(Cases.transcript(LENGTH), cases.evidence(), belief);
    List<Finding> findings =
        FindingRules.apply(
            Cases.transcript(LENGTH), cases.evidence(), belief, measures, charter.thresholds());
    String movement =
        measures.constraints().getFirst().dimensions().stream()
            .filter(each -> each.name().equals("movement"))
            .map(Dimension::label)
            .findFirst()
            .orElseThrow();
    List<Kind> losses =
        findings.stream()
            .filter(each -> each.kind() == Kind.CAPTURED || each.kind() == Kind.DISPLACED)
            .sorted((a, b) -> Integer.compare(a.firstTurn(), b.firstTurn()))
            .map(Finding::kind)
            .toList();
    if (movement.equals("captured") || movement.equals("displaced")) {
      assertThat(losses.getLast().label()).as(course).isEqualTo(movement);
    }
    return movement.equals("captured");
  }
}
