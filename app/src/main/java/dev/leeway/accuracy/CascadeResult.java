package dev.leeway.accuracy;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How right a task is at each share of the encoder's work.
 *
 * @param figure name of the task's main figure
 * @param n rows that the figure rests on
 * @param texts read if nothing is left out
 * @param points what was measured
 * @param worths of each turn and run, the share of all texts that it takes and what one is worth
 * @param movements how far the encoder moved what was believed without it
 */
public record CascadeResult(
    String task,
    String figure,
    int n,
    long texts,
    List<Point> points,
    List<Worth> worths,
    List<Movement> movements) {

  /** How the texts were chosen. */
  public enum Order {
    /** All or none. */
    WHOLE,
    /** Those worth most, of this set. */
    INFORMATION,
    /** By lot. */
    CHANCE
  }

  /**
   * A share of the work.
   *
   * @param share asked for
   * @param read the share of texts that was read
   * @param value of the main figure; empty where the rows do not allow it
   */
  public record Point(Order order, double share, double read, OptionalDouble value) {}

  /**
   * What a turn or run costs and gives.
   *
   * @param share of the set's texts
   * @param bits expected information for the work of one text
   */
  public record Worth(double share, double bits) {}

  /**
   * How answers of one kind moved what was believed without them.
   *
   * @param kind of question
   * @param n how many questions
   * @param shift mean of the contest's log-odds with the encoder less those without, where both are
   *     there
   * @param spread its standard deviation
   * @param risen share of questions by which the contest rose by .1 or more
   * @param level mean contest of those
   * @param reading root mean square of the change in what readings say of the rival, in nats
   */
  public record Movement(
      String kind,
      long n,
      double shift,
      double spread,
      double risen,
      double level,
      double reading) {}

  public CascadeResult {
    points = List.copyOf(points);
    worths = List.copyOf(worths);
    movements = List.copyOf(movements);
  }
}
