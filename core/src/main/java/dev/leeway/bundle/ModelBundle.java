package dev.leeway.bundle;

import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.evidence.head.Heads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that was trained, with the record of how.
 *
 * @param words by name: the heads that compare words
 * @param meaning by name: those that also read a sentence encoder
 */
public record ModelBundle(
    BundleManifest manifest,
    SortedMap<String, HeadFamily> words,
    SortedMap<String, HeadFamily> meaning) {

  public ModelBundle {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    meaning = Collections.unmodifiableSortedMap(new TreeMap<>(meaning));
  }

  /** Returns the families to ask in a run with or without a sentence encoder. */
  public SortedMap<String, HeadFamily> families(boolean encoder) {
    SortedMap<String, HeadFamily> families = new TreeMap<>(words);
    if (encoder) {
      families.putAll(meaning);
    }
    return families;
  }

  /** Returns the heads that saw everything, as an analysis of new transcripts asks them. */
  public Heads heads(boolean encoder) {
    List<Head> heads = new ArrayList<>();
    for (Map.Entry<String, HeadFamily> family : families(encoder).entrySet()) {
      heads.add(family.getValue().whole());
    }
    return new Heads(heads);
  }
}
