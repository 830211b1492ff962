package dev.leeway.ingest.json;

/** One record of a container, before anybody asks what it says. */
public sealed interface RawRecord {

  /**
   * @param label what distinguishes the record within its file; empty if the file is the record
   * @param replaced how many malformed UTF-8 sequences were read as U+FFFD
   */
  record Parsed(Json value, Place place, String label, int replaced) implements RawRecord {}

  /**
   * @param found what is wrong, without a full stop
   * @param remedy what to do next, as a sentence
   */
  record Broken(Place place, String found, String remedy) implements RawRecord {}
}
