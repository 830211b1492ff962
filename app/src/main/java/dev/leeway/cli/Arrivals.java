package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.ingest.TranscriptStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/**
 * All transcripts and problems of several origins, one origin after the other, read as they are
 * asked for. An origin that cannot be opened, or fails on the way, is one problem; the next one
 * follows.
 */
final class Arrivals implements Iterator<Arrival>, AutoCloseable {

  private final Queue<Origin> origins;
  private final ReadOptions options;
  private final ByteCount bytes;
  private Optional<TranscriptStream> open = Optional.empty();
  private String name = "";
  private Optional<Arrival> following = Optional.empty();

  /**
   * @param bytes counts what the origins read
   */
  Arrivals(Collection<Origin> origins, ReadOptions options, ByteCount bytes) {
    this.origins = new ArrayDeque<>(origins);
    this.options = options;
    this.bytes = bytes;
  }

  @Override
  public boolean hasNext() {
    while (following.isEmpty() && (open.isPresent() || !origins.isEmpty())) {
      following = advance();
    }
    return following.isPresent();
  }

  @Override
  public Arrival next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further transcript");
    }
    Arrival arrival = following.orElseThrow();
    following = Optional.empty();
    return arrival;
  }

  @Override
  public void close() {
    Optional<TranscriptStream> last = open;
    open = Optional.empty();
    last.ifPresent(TranscriptStream::close);
  }

  private Optional<Arrival> advance() {
    try {
      if (open.isEmpty()) {
        Origin origin = origins.remove();
        name = origin.name();
        open = Optional.of(TranscriptReaders.open(origin, options));
      }
      TranscriptStream stream = open.orElseThrow();
      if (stream.hasNext()) {
        return Optional.of(arrival(stream.next()));
      }
      close();
      return Optional.empty();
    } catch (InputException e) {
      open = Optional.empty();
      return Optional.of(
          new Arrival.Unreadable(
              new Outcome.Failed(name, String.valueOf(e.getMessage())), bytes.read()));
    }
  }

  private Arrival arrival(ReadResult result) {
    return switch (result) {
      case ReadResult.Read read -> new Arrival.Legible(read.transcript(), bytes.read());
      case ReadResult.Unreadable unreadable ->
          new Arrival.Unreadable(
              new Outcome.Failed(unreadable.problem().position(), unreadable.problem().text()),
              bytes.read());
    };
  }
}
