package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of charters that are kept beside a record. Immutable. */
public final class Editions {

  private final SortedMap<String, String> texts;

  /**
   * @param texts by file name, as {@link Edition#file()} has them
   */
  public Editions(SortedMap<String, String> texts) {
    this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Returns the text of an edition; empty if it is not kept. */
  public Optional<String> text(Edition edition) {
    return Optional.ofNullable(texts.get(edition.file()));
  }

  /** Returns the charter of an edition; empty if it is not kept or cannot be read. */
  public Optional<Charter> charter(Edition edition) {
    String text = texts.get(edition.file());
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(CharterReader.read("charters/" + edition.file(), text));
    } catch (CharterException e) {
      return Optional.empty();
    }
  }
}
