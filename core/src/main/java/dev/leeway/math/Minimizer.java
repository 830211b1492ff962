package dev.leeway.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Finds the minimum of a smooth function of many variables from its value and gradient. */
public final class Minimizer {

  /** A function to minimise. */
  @FunctionalInterface
  public interface Objective {
    /** Returns the value at a point and writes the gradient there into the second array. */
    double evaluate(double[] point, double[] gradient);
  }

  private static final int MEMORY = 10;
  private static final int MAX_HALVINGS = 50;

  /** A step must lower the function by this share of what its slope promises (Armijo). */
  private static final double SUFFICIENT = 1e-4;

  /** Pairs with less curvature than this, relative to their length, would spoil the memory. */
  private static final double LEAST_CURVATURE = 1e-12;

  /*
   * Limited-memory BFGS with backtracking; the two-loop recursion of [1, algorithm 7.4].
   *
   * [1] J. Nocedal, S. Wright. Numerical Optimization. Springer, 2nd edition 2006.
   */
  private record Pair(Vector step, Vector change, double inverseCurvature) {}

  /** Records must not hold arrays. */
  private static final class Vector {
    private final double[] entries;

    private Vector(double[] entries) {
      this.entries = entries;
    }
  }

  private Minimizer() {}

  /**
   * Returns the point at which no gradient entry exceeds the tolerance, or the best one reached
   * after the given number of iterations or when rounding stops all progress. The value there is
   * never above that of the start.
   *
   * @param start not changed
   */
  public static double[] minimize(
      Objective objective, double[] start, double tolerance, int maxIterations) {
    double[] point = start.clone();
    var gradient = new double[point.length];
    double height = objective.evaluate(point, gradient);
    Deque<Pair> memory = new ArrayDeque<>();
    for (int i = 0; i < maxIterations && maxAbsolute(gradient) > tolerance; i++) {
      double[] direction = direction(memory, gradient);
      double slope = dot(direction, gradient);
      var next = new double[point.length];
      var nextGradient = new double[point.length];
      double length = i == 0 ? Math.min(1, 1 / maxAbsolute(gradient)) : 1;
      double nextHeight = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
        add(point, length, direction, next);
        nextHeight = objective.evaluate(next, nextGradient);
        if (nextHeight <= height + SUFFICIENT * length * slope) {
          break;
        }
      }
      if (!(nextHeight < height)) {
        return point;
      }
      remember(memory, point, next, gradient, nextGradient);
      point = next;
      gradient = nextGradient;
      height = nextHeight;
    }
    return point;
  }

  private static double[] direction(Deque<Pair> memory, double[] gradient) {
    double[] direction = gradient.clone();
    var weights = new double[memory.size()];
    int i = 0;
    for (Pair pair : memory) {
      weights[i] = pair.inverseCurvature * dot(pair.step.entries, direction);
      add(direction, -weights[i], pair.change.entries, direction);
      i++;
    }
    if (!memory.isEmpty()) {
      Pair latest = memory.getFirst();
      double[] change = latest.change.entries;
      scale(direction, 1 / (latest.inverseCurvature * dot(change, change)));
    }
    for (Iterator<Pair> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      i--;
      double correction = pair.inverseCurvature * dot(pair.change.entries, direction);
      add(direction, weights[i] - correction, pair.step.entries, direction);
    }
    scale(direction, -1);
    return direction;
  }

  private static void remember(
      Deque<Pair> memory, double[] from, double[] to, double[] gradient, double[] nextGradient) {
    var step = new double[from.length];
    var change = new double[from.length];
    add(to, -1, from, step);
    add(nextGradient, -1, gradient, change);
    double curvature = dot(step, change);
    if (curvature > LEAST_CURVATURE * dot(step, step)) {
      memory.addFirst(new Pair(new Vector(step), new Vector(change), 1 / curvature));
    }
    if (memory.size() > MEMORY) {
      memory.removeLast();
    }
  }

  private static void add(double[] base, double factor, double[] direction, double[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = base[i] + factor * direction[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double maxAbsolute(double[] vector) {
    double max = 0;
    for (double each : vector) {
      max = Math.max(max, Math.abs(each));
    }
    return max;
  }
}
