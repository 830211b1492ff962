package dev.leeway.measure;

import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How strongly a turn tempts, all cues together. */
final class PressureDose {

  /** One cue at full strength is half a dose: several are needed to be near certain temptation. */
  private static final double SHARE = .5;

  private PressureDose() {}

  /** Returns p_t = 1 - prod over cues of (1 - strength / 2), in [0, 1]. */
  static double of(List<PressureReading> readings) {
    Map<Cue, Double> strongest = new EnumMap<>(Cue.class);
    for (PressureReading reading : readings) {
      strongest.merge(reading.cue(), reading.strength(), Math::max);
    }
    double untouched = 1;
    for (double strength : strongest.values()) {
      untouched *= 1 - SHARE * strength;
    }
    return 1 - untouched;
  }
}
