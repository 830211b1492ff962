package dev.leeway.report;

import java.util.List;
import java.util.Optional;

/**
 * A drawing of numbers.
 *
 * @param labels along the x axis
 */
record Chart(Kind kind, String title, List<String> labels, List<Series> series) {

  enum Kind {
    /** One bar a label for each series, from 0. */
    BARS,
    /** A line a series, in [0, 1]; gaps where nothing is known. */
    LINES,
    /** Shares that fill the height. */
    AREAS
  }

  /** One number a label. */
  record Series(String name, List<Optional<Double>> values) {

    Series {
      values = List.copyOf(values);
    }
  }

  Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }
}
