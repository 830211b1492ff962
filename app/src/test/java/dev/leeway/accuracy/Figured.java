package dev.leeway.accuracy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds figures by name, and makes labels. */
final class Figured {

  private Figured() {}

  static double value(List<Figure> figures, String name) {
    return switch (named(figures, name)) {
      case Figure.Measured measured -> measured.value();
      case Figure.Undefined undefined ->
          throw new AssertionError(name + " is undefined: " + undefined.reason());
    };
  }

  static Figure named(List<Figure> figures, String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no figure " + name + " in " + figures));
  }

  static LabelRow label(String id, String... columnsAndValues) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return new LabelRow(id, values);
  }
}
