package dev.leeway.falsification;

import java.util.ArrayList;
import java.util.List;

/** A table of numbers with an outcome and the names of what each row belongs to. */
final class Rows {

  private final List<double[]> features = new ArrayList<>();
  private final List<Double> outcomes = new ArrayList<>();
  private final List<TraceObservation> traces = new ArrayList<>();

  void add(TraceObservation trace, double outcome, double... row) {
    features.add(row);
    outcomes.add(outcome);
    traces.add(trace);
  }

  int size() {
    return outcomes.size();
  }

  double[][] features() {
    return features.toArray(double[][]::new);
  }

  double[] outcomes() {
    return outcomes.stream().mapToDouble(Double::doubleValue).toArray();
  }

  int events() {
    return (int) outcomes.stream().filter(each -> each > 0).count();
  }

  List<TraceObservation> traces() {
    return traces;
  }

  List<String> scenarios() {
    return traces.stream().map(TraceObservation::scenario).toList();
  }
}
