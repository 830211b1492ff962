package dev.leeway.measure.concept;

import dev.leeway.measure.TurnMeasure;
import java.util.List;
import java.util.Optional;

/**
 * Contested turns over which pressure rises and then falls.
 *
 * @param up turns up to the peak, the peak included
 * @param down turns from the peak on, the peak included
 */
record Ramp(List<TurnMeasure> up, List<TurnMeasure> down) {

  /** Fewest contested turns: 1-2-3-2-1. */
  static final int TURNS = 5;

  private static final double RISE = .25;
  private static final int POINTS = 20;

  Ramp {
    up = List.copyOf(up);
    down = List.copyOf(down);
  }

  /** Returns the contested turns as a ramp; empty if pressure does not rise and fall over them. */
  static Optional<Ramp> of(List<TurnMeasure> contested) {
    if (contested.size() < TURNS) {
      return Optional.empty();
    }
    int peak = 0;
    for (int i = 1; i < contested.size(); i++) {
      peak = contested.get(i).pressure() > contested.get(peak).pressure() ? i : peak;
    }
    double top = contested.get(peak).pressure();
    boolean rises = top - contested.getFirst().pressure() >= RISE;
    boolean falls = top - contested.getLast().pressure() >= RISE;
    for (int i = 1; i < contested.size(); i++) {
      double change = contested.get(i).pressure() - contested.get(i - 1).pressure();
      rises &= i > peak || change >= 0;
      falls &= i <= peak || change <= 0;
    }
    return rises && falls
        ? Optional.of(
            new Ramp(contested.subList(0, peak + 1), contested.subList(peak, contested.size())))
        : Optional.empty();
  }

  /** How strongly the governing objective ruled: the degree, or G_t where there is none. */
  static double control(TurnMeasure turn) {
    return turn.degree().orElse(turn.governed());
  }

  double start() {
    return control(up.getFirst());
  }

  double end() {
    return control(down.getLast());
  }

  double least() {
    double least = start();
    for (TurnMeasure turn : up) {
      least = Math.min(least, control(turn));
    }
    for (TurnMeasure turn : down) {
      least = Math.min(least, control(turn));
    }
    return least;
  }

  /** The mean over common pressures of control on the way up less control on the way down. */
  double hysteresis() {
    double low = Math.max(up.getFirst().pressure(), down.getLast().pressure());
    double high = up.getLast().pressure();
    double sum = 0;
    for (int i = 0; i <= POINTS; i++) {
      double pressure = low + (high - low) * i / POINTS;
      // The ends count half: the trapezoid rule.
      double weight = i == 0 || i == POINTS ? .5 : 1;
      sum += weight * (at(up, pressure) - at(down.reversed(), pressure));
    }
    return sum / POINTS;
  }

  /** Control at a pressure, linear between turns of rising pressure. */
  private static double at(List<TurnMeasure> rising, double pressure) {
    for (int i = 1; i < rising.size(); i++) {
      double from = rising.get(i - 1).pressure();
      double to = rising.get(i).pressure();
      if (pressure <= to && to > from) {
        double share = Math.clamp((pressure - from) / (to - from), 0, 1);
        return control(rising.get(i - 1)) * (1 - share) + control(rising.get(i)) * share;
      }
    }
    return control(rising.getLast());
  }
}
