package dev.leeway.math;

/** Rows of numbers that a linear model reads, dense or sparse. */
public interface DesignMatrix {

  /** Returns how many rows there are. */
  int rows();

  /** Returns how many columns each row has. */
  int columns();

  /** Returns the inner product of a row with weights, one a column. */
  double dot(int row, double[] weights);

  /** Adds a row, times a factor, to a vector with one entry a column. */
  void addTo(int row, double factor, double[] vector);
}
