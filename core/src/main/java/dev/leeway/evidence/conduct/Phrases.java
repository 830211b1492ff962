package dev.leeway.evidence.conduct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of word sequences that can be found in a text; each is looked up by its first word. */
final class Phrases {

  private static final int FIRSTS = 1 << 10;

  private final Map<String, List<String[]>> byFirst = new HashMap<>();

  /** Whether any first word has these low bits of its hash: most words are told apart by that. */
  private final boolean[] firsts = new boolean[FIRSTS];

  private Phrases() {}

  /** Returns the set of the given phrases: small letters, words separated by one space. */
  static Phrases of(String... phrases) {
    var set = new Phrases();
    for (String phrase : phrases) {
      String[] words = phrase.split(" ", -1);
      set.firsts[words[0].hashCode() & (FIRSTS - 1)] = true;
      set.byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
    }
    return set;
  }

  /** Returns whether any phrase starts at a word with index in {@code [from, to)}. */
  boolean occurIn(Words words, int from, int to) {
    return first(words, from, to) >= 0;
  }

  /** Returns whether any phrase occurs in the text. */
  boolean occurIn(Words words) {
    return first(words, 0, words.size()) >= 0;
  }

  /** Returns the index of the first word in {@code [from, to)} at which a phrase starts, or -1. */
  int first(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (startAt(words, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether a phrase starts at this word. */
  boolean startAt(Words words, int at) {
    if (!firsts[words.plain(at).hashCode() & (FIRSTS - 1)]) {
      return false;
    }
    for (String[] phrase : byFirst.getOrDefault(words.plain(at), List.of())) {
      if (matches(words, at, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Words words, int at, String[] phrase) {
    for (int i = 1; i < phrase.length; i++) {
      if (!words.plain(at + i).equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
