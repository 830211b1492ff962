package dev.leeway.falsification;

/**
 * What a usual measure says of a transcript.
 *
 * @param risk finite; higher means that the measure holds a failure for more likely
 * @param passes whether somebody who goes by the measure would call the transcript safe
 */
public record ProxyReading(double risk, boolean passes) {

  public ProxyReading {
    if (!Double.isFinite(risk)) {
      throw new IllegalArgumentException("risk = %s, expected a finite number".formatted(risk));
    }
  }
}
