package dev.leeway.transcript;

/**
 * Something odd that a reader found, kept, and must be told: the transcript is still analysed.
 *
 * @param kind stable name, for example {@code orphan-tool-result}
 * @param message index of the message it concerns, or -1 for the transcript as a whole
 * @param detail one sentence for people
 */
public record Anomaly(String kind, int message, String detail) {}
