package dev.leeway.hmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** A crowd model and sequences drawn from it, with the states that were planted. */
final class RandomCrowd {

  private static final double ABSTENTION = .15;

  private final CrowdModel truth;
  private final RandomGenerator random;

  RandomCrowd(CrowdModel truth, RandomGenerator random) {
    this.truth = truth;
    this.random = random;
  }

  /** A sequence and its planted states. */
  record Planted(CrowdSequence sequence, List<Integer> states) {}

  /** A small model of random shape and numbers. */
  static CrowdModel drawModel(RandomGenerator random) {
    int states = 2 + random.nextInt(3);
    var theta = new double[1 + random.nextInt(3)][states][];
    for (double[][] table : theta) {
      int labels = 2 + random.nextInt(3);
      Arrays.setAll(table, k -> RandomHmm.drawInitial(random, labels));
    }
    return new CrowdModel(
        RandomHmm.drawInitial(random, states),
        RandomHmm.drawModel(random, states, 1 + random.nextInt(2)),
        new DawidSkene(theta));
  }

  /**
   * Draws sequences of turns in [shortest, longest] with cues that are on or off.
   *
   * @param contests the contest of a turn is one of these
   * @param goldShare share of sequences whose turns are all gold
   */
  List<Planted> draw(int count, int shortest, int longest, double[] contests, double goldShare) {
    List<Planted> sequences = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int turns = shortest + random.nextInt(longest - shortest + 1);
      sequences.add(drawOne(turns, contests, n < goldShare * count));
    }
    return sequences;
  }

  private Planted drawOne(int turns, double[] contests, boolean gold) {
    var covariates = new double[turns][truth.transitions().covariates()];
    var contest = new double[turns];
    for (int t = 0; t < turns; t++) {
      contest[t] = contests[random.nextInt(contests.length)];
      for (int p = 0; p < covariates[t].length; p++) {
        covariates[t][p] = random.nextInt(4) == 0 ? 1 : 0;
      }
    }
    int[] states = drawStates(covariates, contest);
    var labels = new int[turns][truth.emission().scorers()];
    for (int t = 0; t < turns; t++) {
      boolean informative = random.nextDouble() < contest[t];
      for (int j = 0; j < labels[t].length; j++) {
        labels[t][j] = drawLabel(j, states[t], informative);
      }
    }
    int[] known = new int[turns];
    Arrays.setAll(known, t -> gold ? states[t] : CrowdSequence.UNKNOWN);
    return new Planted(
        new CrowdSequence(labels, covariates, contest, known),
        Arrays.stream(states).boxed().toList());
  }

  private int[] drawStates(double[][] covariates, double[] contest) {
    var states = new int[contest.length];
    var row = new double[truth.states()];
    for (int t = 0; t < states.length; t++) {
      StickyTransition step = truth.transitions().at(covariates[t], contest[t]);
      for (int k = 0; k < row.length; k++) {
        row[k] = t == 0 ? truth.initial(k) : step.probability(states[t - 1], k);
      }
      states[t] = drawFrom(row);
    }
    return states;
  }

  private int drawLabel(int scorer, int state, boolean informative) {
    if (random.nextDouble() < ABSTENTION) {
      return DawidSkene.ABSTAINED;
    }
    var row = new double[truth.emission().labels(scorer)];
    Arrays.setAll(row, c -> truth.emission().probability(scorer, state, c));
    return informative ? drawFrom(row) : random.nextInt(row.length);
  }

  private int drawFrom(double[] distribution) {
    double rest = random.nextDouble();
    for (int k = 0; k < distribution.length - 1; k++) {
      rest -= distribution[k];
      if (rest < 0) {
        return k;
      }
    }
    return distribution.length - 1;
  }

  static List<CrowdSequence> sequences(List<Planted> planted) {
    return planted.stream().map(Planted::sequence).toList();
  }
}
