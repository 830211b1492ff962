package dev.leeway.cli;

import dev.leeway.parallel.InOrder;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Makes something of each transcript, in several threads; the pieces come out in order.
 *
 * @param <T> what is made of a transcript
 */
final class Pieces<T> {

  private final Function<Transcript, T> work;
  private final int jobs;

  /**
   * @param work called in several threads; if it fails on a transcript, that one is broken and the
   *     others go on
   */
  Pieces(Function<Transcript, T> work, int jobs) {
    this.work = work;
    this.jobs = jobs;
  }

  /**
   * Works on everything that arrives.
   *
   * @param sink called in the calling thread
   */
  void of(Iterator<Arrival> arrivals, InOrder.Sink<Piece<T>, IOException> sink) throws IOException {
    InOrder.apply(arrivals, jobs, this::piece, sink);
  }

  private Piece<T> piece(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Unreadable(var failed, long bytes) -> new Piece.Unreadable<>(failed, bytes);
      case Arrival.Legible(Transcript transcript, long bytes) -> piece(transcript, bytes);
    };
  }

  private Piece<T> piece(Transcript transcript, long bytes) {
    try {
      return new Piece.Made<>(work.apply(transcript), bytes);
    } catch (RuntimeException | StackOverflowError e) {
      return new Piece.Broken<>(transcript, e, bytes);
    }
  }
}
