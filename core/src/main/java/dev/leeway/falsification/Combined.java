package dev.leeway.falsification;

import dev.leeway.falsification.Regression.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * All proxies together, as well as they can be combined: a logistic model of the outcome on their
 * risks, each scenario predicted by a fit that never saw it. The rival account deserves its best
 * case.
 */
final class Combined {

  static final String NAME = "combined";

  private Combined() {}

  /** Returns the rows with one more proxy; without any proxy, as they are. */
  static List<TraceObservation> with(List<TraceObservation> rows, Numbers numbers) {
    List<String> names = List.copyOf(rows.getFirst().proxies().keySet());
    if (names.isEmpty()) {
      return rows;
    }
    double[][] risks =
        rows.stream()
            .map(row -> row.proxies().values().stream().mapToDouble(ProxyReading::risk).toArray())
            .toArray(double[][]::new);
    double[] outcomes =
        rows.stream().mapToDouble(row -> row.failed().orElse(false) ? 1 : 0).toArray();
    double[] expected =
        CrossValidation.byGroup(
                rows.stream().map(TraceObservation::scenario).toList(), numbers.whole("folds"))
            .expected(Link.LOGIT, risks, outcomes, numbers.of("ridge"));
    double cut = numbers.of("combined_passes_below");
    var with = new ArrayList<TraceObservation>();
    for (int row = 0; row < rows.size(); row++) {
      var proxies = new TreeMap<String, ProxyReading>(rows.get(row).proxies());
      proxies.put(NAME, new ProxyReading(expected[row], expected[row] < cut));
      with.add(rows.get(row).withProxies(proxies));
    }
    return with;
  }
}
