package dev.leeway.ingest;

import java.util.Optional;

/** A single result, known beforehand. */
final class OneResult implements ResultSource {

  private Optional<ReadResult> result;

  OneResult(ReadResult result) {
    this.result = Optional.of(result);
  }

  @Override
  public Optional<ReadResult> next() {
    Optional<ReadResult> once = result;
    result = Optional.empty();
    return once;
  }

  @Override
  public int line() {
    return 1;
  }
}
