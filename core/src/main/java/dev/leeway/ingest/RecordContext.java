package dev.leeway.ingest;

import dev.leeway.ingest.json.Place;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a record was found, as its transcript will say.
 *
 * @param file the name of the origin
 * @param format the name of the format that reads it
 * @param place where the record begins
 * @param fallbackId the transcript's id if the record has none
 * @param replaced how many malformed UTF-8 sequences were read as U+FFFD
 * @param conditions names of metadata that are kept among the conditions, because somebody asked
 */
public record RecordContext(
    String file,
    String format,
    Place place,
    String fallbackId,
    int replaced,
    SortedSet<String> conditions) {

  public RecordContext {
    conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
  }

  /** The context of a record of which no further conditions are asked for. */
  public RecordContext(String file, String format, Place place, String fallbackId, int replaced) {
    this(file, format, place, fallbackId, replaced, new TreeSet<>());
  }
}
