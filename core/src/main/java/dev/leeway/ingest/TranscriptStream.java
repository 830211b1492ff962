package dev.leeway.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.ZipException;

/** The results of one origin, in its order, read as they are asked for. Close it after use. */
public final class TranscriptStream implements Iterator<ReadResult>, AutoCloseable {

  private final String file;
  private final InputStream in;
  private final ResultSource source;
  private Optional<ReadResult> following = Optional.empty();
  private boolean ended;

  TranscriptStream(String file, InputStream in, ResultSource source) {
    this.file = file;
    this.in = in;
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (following.isEmpty() && !ended) {
      following = advance();
      ended |= following.isEmpty();
    }
    return following.isPresent();
  }

  /**
   * Returns the next result.
   *
   * @throws InputException if the stream fails, other than by damaged compression
   */
  @Override
  public ReadResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further result of " + file);
    }
    ReadResult result = following.orElseThrow();
    following = Optional.empty();
    return result;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw TranscriptReaders.unusable(file, e);
    }
  }

  private Optional<ReadResult> advance() {
    try {
      return source.next();
    } catch (EOFException | ZipException e) {
      ended = true;
      return Optional.of(new ReadResult.Unreadable(TranscriptReaders.damaged(file, source.line())));
    } catch (IOException e) {
      throw TranscriptReaders.unusable(file, e);
    }
  }
}
