package dev.leeway.ingest;

import dev.leeway.ingest.json.Place;

/**
 * Where a record was found, as its transcript will say.
 *
 * @param file the name of the origin
 * @param format the name of the format that reads it
 * @param place where the record begins
 * @param fallbackId the transcript's id if the record has none
 * @param replaced how many malformed UTF-8 sequences were read as U+FFFD
 */
public record RecordContext(
    String file, String format, Place place, String fallbackId, int replaced) {}
