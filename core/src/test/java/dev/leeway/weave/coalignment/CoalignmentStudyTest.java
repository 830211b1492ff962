package dev.leeway.weave.coalignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.testing.Laws;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CoalignmentStudyTest {

  private static final int TURNS = 12;

  /** The model does at once what the others do; these do as they like. */
  private static List<Course> obedient(int number) {
    var random = Laws.random(1);
    var courses = new ArrayList<Course>();
    for (int n = 0; n < number; n++) {
      var acts = new ArrayList<Integer>();
      for (int t = 0; t < TURNS; t++) {
        acts.add(random.nextInt(Course.ACTS));
      }
      courses.add(
          new Course("c" + n, "c" + n, acts, acts, .5, List.of(new Course.Loss(2, n % 2 == 0))));
    }
    return courses;
  }

  @Test
  void run_modelThatObeys_isMovedAndDoesNotMove() {
    Coalignment found = new CoalignmentStudy(1).run(obedient(40));

    assertThat(found.toModel().bits()).isGreaterThan(1);
    assertThat(found.toModel().p()).isCloseTo(.005, within(1e-9));
    assertThat(found.toOthers().bits() - found.toOthers().chance()).isLessThan(.02);
    assertThat(found.conformity().orElseThrow().value()).isCloseTo(0, within(1e-9));
    assertThat(found.latency().losses()).isEqualTo(40);
    assertThat(found.latency().median()).isEqualTo(2);
  }

  @Test
  void uncertainty_sidesThatNeverChange_fallsToNearlyNothing() {
    List<Integer> still = List.of(0, 0, 0, 0, 0, 0);
    var courses = new ArrayList<Course>();
    for (int n = 0; n < 20; n++) {
      courses.add(new Course("c" + n, "c" + n, still, still, .5, List.of()));
    }

    double[] uncertainty = new Forecasts(courses).uncertainty(courses.getFirst());

    // 19 others of 5 steps each have been seen: P = (95 + .5) / (95 + 1.5), on both sides.
    assertThat(uncertainty).hasSize(5);
    assertThat(uncertainty[0]).isCloseTo(-2 * Math.log(95.5 / 96.5) / Math.log(2), within(1e-9));
    assertThat(Forecasts.syntropy(uncertainty)).isPositive();
  }

  @Test
  void median_someNeverComeBack_isKaplanMeiers() {
    // At risk 4, 3, 1: after 1 turn 3/4, after 2 turns 1/2 are still out.
    List<Course.Loss> losses =
        List.of(
            new Course.Loss(1, true),
            new Course.Loss(2, true),
            new Course.Loss(2, false),
            new Course.Loss(5, false));

    assertThat(CoalignmentStudy.median(losses)).isEqualTo(2);
    assertThat(CoalignmentStudy.median(losses.subList(2, 4))).isNaN();
  }

  @Test
  void run_tooFewOrTooShort_saysHowManyItTakes() {
    assertThatThrownBy(() -> new CoalignmentStudy(1).run(obedient(5)))
        .isInstanceOf(WeaveException.class)
        .hasMessageContaining("5 of 5 transcripts have 4 turns or more; it takes at least 20");
    assertThat(new CoalignmentStudy(1).run(obedient(25)).why())
        .contains("F14 needs 30 transcripts with contested turns; here are 25");
  }
}
