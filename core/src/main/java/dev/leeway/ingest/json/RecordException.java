package dev.leeway.ingest.json;

import java.io.IOException;

/** A record cannot be kept, though it is JSON; says where and what to do. */
public final class RecordException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient RawRecord.Broken broken;

  public RecordException(Place place, String found, String remedy) {
    super(found);
    this.broken = new RawRecord.Broken(place, found, remedy);
  }

  public RawRecord.Broken broken() {
    return broken;
  }
}
