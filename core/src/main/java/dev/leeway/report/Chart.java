package dev.leeway.report;

import dev.leeway.math.Interval;
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
    AREAS,
    /** A row a series, with a dot at each label that it has a number for, joined in order. */
    DOTS
  }

  /**
   * One number a label.
   *
   * @param ranges of the numbers, drawn as whiskers; empty for none at all
   */
  record Series(String name, List<Optional<Double>> values, List<Optional<Interval>> ranges) {

    Series {
      values = List.copyOf(values);
      ranges = List.copyOf(ranges);
    }

    Series(String name, List<Optional<Double>> values) {
      this(name, values, List.of());
    }

    Optional<Interval> range(int label) {
      return ranges.isEmpty() ? Optional.empty() : ranges.get(label);
    }
  }

  Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }
}
