package dev.leeway.accuracy;

/**
 * What a benchmark took.
 *
 * @param transcripts read, whether or not they could be analysed
 * @param turns assistant turns of the transcripts
 * @param turnsAnalyzed the same with edited transcripts, which are analysed too
 * @param encodedTurns of those analysed, how many have words that the encoder read
 * @param seconds of the analyses, by the clock on the wall, reading the files included
 */
public record Effort(
    long transcripts, long turns, long turnsAnalyzed, long encodedTurns, double seconds) {

  public double turnsPerSecond() {
    return seconds > 0 ? turnsAnalyzed / seconds : 0;
  }

  public double encodedShare() {
    return turnsAnalyzed > 0 ? (double) encodedTurns / turnsAnalyzed : 0;
  }
}
