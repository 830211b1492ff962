package dev.leeway.hmm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.math.Calibration;
import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Recovery of planted states: 6 states, 4 cues that each pull toward a state of their own, 6 to 20
 * turns of which a quarter are uncontested, 4 scorers of accuracy .50 to .60 that abstain in 15%.
 */
final class PlantedTraceTest {

  private static final int STATES = 6;
  private static final int CUES = 4;
  private static final double[] ACCURACY = {.50, .50, .55, .60};
  private static final double[] QUARTER_UNCONTESTED = {0, 1, 1, 1};

  /** How a set of marginals did on the planted states. */
  private record Score(double turnAccuracy, double calibrationError, double logLoss) {}

  @Test
  void fit_plantedTraces_recoversStatesAndBeatsFusionOfSingleTurns() {
    RandomGenerator random = Laws.random(11);
    var crowd = new RandomCrowd(truth(), random);
    List<RandomCrowd.Planted> training = crowd.draw(200, 6, 20, QUARTER_UNCONTESTED, .15);
    List<RandomCrowd.Planted> test = crowd.draw(300, 6, 20, QUARTER_UNCONTESTED, 0);

    MapEm.Fit fit = MapEm.fit(start(), RandomCrowd.sequences(training), EmOptions.defaults());
    Score fitted = score(fit.model(), test);
    Score single = score(singleTurns(fit.model()), test);
    Score oracle = score(truth(), test);

    assertThat(fit.converged()).isTrue();
    assertThat(fitted.turnAccuracy()).isGreaterThanOrEqualTo(.80);
    assertThat(fitted.calibrationError()).isLessThanOrEqualTo(.04);
    assertThat(single.turnAccuracy()).isLessThanOrEqualTo(fitted.turnAccuracy() - .10);
    assertThat(oracle.turnAccuracy() - fitted.turnAccuracy()).isLessThan(.02);
    assertThat(fitted.logLoss()).isLessThan(single.logLoss() - .3);
  }

  private static CrowdModel truth() {
    TransitionModel transitions =
        new TransitionModel(2.5, new double[STATES], new double[STATES][CUES]);
    for (int cue = 0; cue < CUES; cue++) {
      transitions = transitions.withPull(cue + 1, cue, 2);
    }
    var theta = new double[ACCURACY.length][][];
    for (int j = 0; j < theta.length; j++) {
      theta[j] = new double[STATES][STATES];
      for (int k = 0; k < STATES; k++) {
        Arrays.fill(theta[j][k], (1 - ACCURACY[j]) / (STATES - 1));
        theta[j][k][k] = ACCURACY[j];
      }
    }
    var initial = new double[STATES];
    Arrays.fill(initial, .4 / (STATES - 1));
    initial[0] = .6;
    return new CrowdModel(initial, transitions, new DawidSkene(theta));
  }

  private static CrowdModel start() {
    var initial = new double[STATES];
    Arrays.fill(initial, 1.0 / STATES);
    TransitionModel transitions =
        new TransitionModel(2, new double[STATES], new double[STATES][CUES]);
    for (int cue = 0; cue < CUES; cue++) {
      transitions = transitions.withPull(cue + 1, cue, 1);
    }
    return new CrowdModel(initial, transitions, DawidSkene.diagonal(ACCURACY.length, STATES, .58));
  }

  /** The same scorers without momentum or pressure, so that every turn stands alone. */
  private static CrowdModel singleTurns(CrowdModel model) {
    var uniform = new double[STATES];
    Arrays.fill(uniform, 1.0 / STATES);
    var free = new TransitionModel(0, new double[STATES], new double[STATES][CUES]);
    return new CrowdModel(uniform, free, model.emission());
  }

  /** Scores the contested turns. */
  private static Score score(CrowdModel model, List<RandomCrowd.Planted> test) {
    List<Double> confidence = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    double loss = 0;
    for (RandomCrowd.Planted each : test) {
      SmoothedStates smoothed = model.smooth(each.sequence(), 1);
      for (int t = 0; t < smoothed.turns(); t++) {
        if (each.sequence().contest(t) > 0) {
          double[] row = smoothed.row(t);
          int best = 0;
          for (int k = 1; k < STATES; k++) {
            best = row[k] > row[best] ? k : best;
          }
          confidence.add(row[best]);
          right.add(best == each.states().get(t));
          loss -= Math.log(row[each.states().get(t)]);
        }
      }
    }
    var outcomes = new boolean[right.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = right.get(i);
    }
    double[] probabilities = confidence.stream().mapToDouble(p -> Math.min(1, p)).toArray();
    return new Score(
        right.stream().mapToInt(hit -> hit ? 1 : 0).average().orElseThrow(),
        Calibration.expectedError(probabilities, outcomes),
        loss / outcomes.length);
  }
}
