package dev.leeway.report;

import dev.leeway.calibration.Calibrated;
import dev.leeway.calibration.Plausible;

/** What labels make of one transcript, in words. */
final class CalibratedWords {

  private CalibratedWords() {}

  static String of(Calibrated calibrated) {
    return "Calibrated on labels: P(control was lost) %s, where %s is stated%s."
        .formatted(
            Figures.chance(calibrated.probability()),
            Figures.chance(calibrated.stated()),
            calibrated.set().map(set -> "; " + set(set)).orElse(""));
  }

  private static String set(Plausible set) {
    return switch (set) {
      case LOST -> "at nine in ten only lost is possible";
      case HELD -> "at nine in ten only not lost is possible";
      case EITHER -> "at nine in ten both lost and not lost are possible";
      case NEITHER -> "at nine in ten neither answer is possible: unlike what was labelled";
    };
  }
}
