package dev.leeway.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Columns of numbers and marks, one entry a row. */
final class Values {

  private Values() {}

  static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> number) {
    return rows.stream().mapToDouble(number).toArray();
  }

  static <T> boolean[] marks(List<T> rows, Predicate<T> mark) {
    var marks = new boolean[rows.size()];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = mark.test(rows.get(row));
    }
    return marks;
  }

  /** Marks the numbers at or above a threshold. */
  static boolean[] from(double[] numbers, double threshold) {
    var marks = new boolean[numbers.length];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = numbers[row] >= threshold;
    }
    return marks;
  }

  /** Marks the rows on which both agree. */
  static boolean[] equal(boolean[] one, boolean[] other) {
    var marks = new boolean[one.length];
    for (int row = 0; row < marks.length; row++) {
      marks[row] = one[row] == other[row];
    }
    return marks;
  }

  /** Deals marks out anew. */
  static void shuffle(boolean[] marks, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int row = marks.length - 1; row > 0; row--) {
      int other = random.nextInt(row + 1);
      boolean mark = marks[row];
      marks[row] = marks[other];
      marks[other] = mark;
    }
  }

  static String text(OptionalDouble number) {
    return number.isPresent() ? text(number.getAsDouble()) : "undefined";
  }

  static String text(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
