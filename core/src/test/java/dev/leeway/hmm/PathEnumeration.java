package dev.leeway.hmm;

/** The oracle: every answer by summing over all K^T paths. For K up to 4 and T up to 6. */
final class PathEnumeration {

  final double evidence;
  final double[][] smoothed;
  final double[][][] pairs;
  final int[] bestPath;

  /** Weight of the paths that avoid at every turn up to t, divided by that of all paths. */
  final double[] avoidedThrough;

  private final Chain chain;
  private final double[][] logLik;

  PathEnumeration(Chain chain, double[][] logLik, double[][] keep) {
    this.chain = chain;
    this.logLik = logLik;
    int turns = chain.turns();
    int states = chain.states();
    smoothed = new double[turns][states];
    pairs = new double[turns][states][states];
    avoidedThrough = new double[turns];
    bestPath = new int[turns];
    var path = new int[turns];
    double sum = 0;
    double best = -1;
    do {
      double weight = weight(path);
      sum += weight;
      add(path, weight, keep);
      if (weight > best * (1 + 1e-13)) {
        best = weight;
        System.arraycopy(path, 0, bestPath, 0, turns);
      }
    } while (next(path, states));
    evidence = sum;
    normalise();
  }

  double avoidedBetween(double[][] keep, int first, int last) {
    var path = new int[chain.turns()];
    double sum = 0;
    do {
      double weight = weight(path);
      for (int t = first; t <= last; t++) {
        weight *= keep[t][path[t]];
      }
      sum += weight;
    } while (next(path, chain.states()));
    return sum / evidence;
  }

  private double weight(int[] path) {
    double weight = chain.initial(path[0]) * Math.exp(logLik[0][path[0]]);
    for (int t = 1; t < path.length; t++) {
      weight *= chain.into(t).probability(path[t - 1], path[t]) * Math.exp(logLik[t][path[t]]);
    }
    return weight;
  }

  private void add(int[] path, double weight, double[][] keep) {
    double kept = weight;
    for (int t = 0; t < path.length; t++) {
      smoothed[t][path[t]] += weight;
      if (t > 0) {
        pairs[t][path[t - 1]][path[t]] += weight;
      }
      kept *= keep[t][path[t]];
      avoidedThrough[t] += kept;
    }
  }

  private void normalise() {
    for (int t = 0; t < smoothed.length; t++) {
      avoidedThrough[t] /= evidence;
      for (int i = 0; i < chain.states(); i++) {
        smoothed[t][i] /= evidence;
        for (int j = 0; j < chain.states(); j++) {
          pairs[t][i][j] /= evidence;
        }
      }
    }
  }

  /** Steps to the next path in lexicographic order; false after the last. */
  static boolean next(int[] path, int states) {
    for (int t = path.length - 1; t >= 0; t--) {
      if (++path[t] < states) {
        return true;
      }
      path[t] = 0;
    }
    return false;
  }
}
