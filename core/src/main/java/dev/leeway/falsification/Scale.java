package dev.leeway.falsification;

/** Brings columns to mean 0 and variance 1; a column that does not vary becomes 0. Immutable. */
final class Scale {

  private static final double CONSTANT = 1e-12;

  private final double[] means;
  private final double[] spreads;

  private Scale(double[] means, double[] spreads) {
    this.means = means;
    this.spreads = spreads;
  }

  /** Learns the scale from the rows that count. */
  static Scale of(double[][] rows, int[] weights) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    var means = new double[columns];
    var spreads = new double[columns];
    for (int column = 0; column < columns; column++) {
      double of = 0;
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < rows.length; row++) {
        of += weights[row];
        sum += weights[row] * rows[row][column];
      }
      means[column] = of == 0 ? 0 : sum / of;
      for (int row = 0; row < rows.length; row++) {
        double off = rows[row][column] - means[column];
        squares += weights[row] * off * off;
      }
      spreads[column] = of == 0 ? 0 : Math.sqrt(squares / of);
    }
    return new Scale(means, spreads);
  }

  double[] apply(double[] row) {
    var scaled = new double[row.length];
    for (int column = 0; column < row.length; column++) {
      scaled[column] =
          spreads[column] > CONSTANT ? (row[column] - means[column]) / spreads[column] : 0;
    }
    return scaled;
  }
}
