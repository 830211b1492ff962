package dev.leeway.hmm;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each thing is expected to have happened in some sequences: all that a fit needs to know
 * of them.
 *
 * <p>A sum: the counts of two sets of sequences are {@link #plus} of the counts of each, so sets
 * may be counted on different machines. Transitions are kept per distinct covariate row; round
 * covariates to keep the counts small. Immutable.
 */
public final class ExpectedCounts {

  private final double[] initial;
  private final double[][][] emission;
  private final SortedMap<Pressure, Moves> moves;
  private final double logEvidence;
  private final int sequences;

  private ExpectedCounts(
      double[] initial,
      double[][][] emission,
      SortedMap<Pressure, Moves> moves,
      double logEvidence,
      int sequences) {
    this.initial = initial;
    this.emission = emission;
    this.moves = moves;
    this.logEvidence = logEvidence;
    this.sequences = sequences;
  }

  /** One distinct covariate row; ordered so that sums do not depend on the order of arrival. */
  static final class Pressure implements Comparable<Pressure> {
    final double[] covariates;

    Pressure(double[] covariates) {
      this.covariates = covariates;
    }

    @Override
    public int compareTo(Pressure other) {
      return Arrays.compare(covariates, other.covariates);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Pressure that && Arrays.equals(covariates, that.covariates);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(covariates);
    }
  }

  /** Expected moves under one covariate row: from each state, to each state, and staying. */
  static final class Moves {
    final double[] from;
    final double[] to;
    double stays;

    Moves(int states) {
      from = new double[states];
      to = new double[states];
    }

    void add(Moves other) {
      for (int k = 0; k < from.length; k++) {
        from[k] += other.from[k];
        to[k] += other.to[k];
      }
      stays += other.stays;
    }
  }

  /** The counts of no sequence, in the shape of a model. */
  public static ExpectedCounts empty(CrowdModel model) {
    var emission = new double[model.emission().scorers()][model.states()][];
    for (int j = 0; j < emission.length; j++) {
      for (int k = 0; k < model.states(); k++) {
        emission[j][k] = new double[model.emission().labels(j)];
      }
    }
    return new ExpectedCounts(new double[model.states()], emission, new TreeMap<>(), 0, 0);
  }

  /**
   * The counts of one sequence under a model.
   *
   * @throws IllegalArgumentException if the sequence does not fit the model's shape, or is
   *     impossible
   */
  public static ExpectedCounts of(CrowdModel model, CrowdSequence sequence) {
    double[][] logLik = model.logLik(sequence, 1);
    Chain chain = model.chain(sequence);
    SmoothedStates smoothed = ForwardBackward.smooth(chain, logLik);
    ExpectedCounts empty = empty(model);
    for (int t = 0; t < sequence.turns(); t++) {
      empty.countLabels(model, sequence, t, smoothed);
    }
    for (int t = 1; t < sequence.turns(); t++) {
      if (sequence.contest(t) > 0) {
        empty.countMoves(sequence, t, smoothed, model.transitions());
      }
    }
    return new ExpectedCounts(
        smoothed.row(0), empty.emission, empty.moves, smoothed.logEvidence(), 1);
  }

  /** The counts of both sets of sequences. */
  public ExpectedCounts plus(ExpectedCounts other) {
    double[] sumInitial = sum(initial, other.initial);
    var sumEmission = new double[emission.length][][];
    for (int j = 0; j < emission.length; j++) {
      sumEmission[j] = new double[emission[j].length][];
      for (int k = 0; k < emission[j].length; k++) {
        sumEmission[j][k] = sum(emission[j][k], other.emission[j][k]);
      }
    }
    SortedMap<Pressure, Moves> sumMoves = new TreeMap<>();
    for (SortedMap<Pressure, Moves> each : List.of(moves, other.moves)) {
      each.forEach(
          (pressure, counts) ->
              sumMoves.computeIfAbsent(pressure, p -> new Moves(initial.length)).add(counts));
    }
    return new ExpectedCounts(
        sumInitial,
        sumEmission,
        sumMoves,
        logEvidence + other.logEvidence,
        sequences + other.sequences);
  }

  public int sequences() {
    return sequences;
  }

  /** Sum of ln p(y) over the sequences, nats, under the model that counted them. */
  public double logEvidence() {
    return logEvidence;
  }

  /** Expected number of sequences that start in a state. */
  public double initial(int state) {
    return initial[state];
  }

  /** Expected number of contested turns in a state at which a scorer gave a label. */
  public double emission(int scorer, int state, int label) {
    return emission[scorer][state][label];
  }

  /** Expected number of steps in which time ran. */
  public double steps() {
    return moves.values().stream().mapToDouble(each -> Arrays.stream(each.from).sum()).sum();
  }

  SortedMap<Pressure, Moves> moves() {
    return moves;
  }

  /*
   * A label counts for a state as far as the turn was contested given the label:
   * chi f_k / (chi f_k + (1 - chi) f_0), and as far as the state ruled.
   */
  private void countLabels(
      CrowdModel model, CrowdSequence sequence, int turn, SmoothedStates smoothed) {
    int[] labels = sequence.labels(turn);
    double contest = sequence.contest(turn);
    double[] contested = model.emission().logLik(labels, 1);
    double[] mixed =
        ContestMixture.mix(contested, model.emission().neutralLogLik(labels, 1), contest);
    for (int k = 0; k < initial.length; k++) {
      double share = contest == 0 ? 0 : contest * Math.exp(contested[k] - mixed[k]);
      for (int j = 0; j < labels.length; j++) {
        if (labels[j] != DawidSkene.ABSTAINED) {
          emission[j][k][labels[j]] += share * smoothed.probability(turn, k);
        }
      }
    }
  }

  /*
   * A state that stays may have done so because time stood still; that part is no move:
   * pair_t(i, i) chi A_ii / (1 - chi + chi A_ii). Leaving always took time.
   */
  private void countMoves(
      CrowdSequence sequence, int turn, SmoothedStates smoothed, TransitionModel model) {
    double[] covariates = sequence.covariates()[turn];
    double contest = sequence.contest(turn);
    StickyTransition whole = model.at(covariates, 1);
    Moves counts = moves.computeIfAbsent(new Pressure(covariates), p -> new Moves(initial.length));
    for (int i = 0; i < initial.length; i++) {
      for (int j = 0; j < initial.length; j++) {
        double count = smoothed.pair(turn, i, j);
        if (i == j) {
          double ran = contest * whole.probability(i, i);
          count *= ran / (1 - contest + ran);
          counts.stays += count;
        }
        counts.from[i] += count;
        counts.to[j] += count;
      }
    }
  }

  private static double[] sum(double[] a, double[] b) {
    var sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
