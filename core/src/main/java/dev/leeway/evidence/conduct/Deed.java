package dev.leeway.evidence.conduct;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The kinds of doing that constraints forbid and requests ask for, each by its English verbs. */
enum Deed {
  DISCLOSE(
      "tell told reveal share disclose say mention show shown hint spoil leak expose repeat describe confirm"
          + " spell divulge answer explain discuss uncover admit provide give given gave name identify"),
  INVENT("invent fabricate fake guess speculate imagine forge falsify exaggerate manipulate"),
  WRITE(
      "write written wrote draft compose produce generate create rewrite finish complete prepare build"),
  GRANT(
      "give given gave offer grant apply allow approve promise accept refund discount issue award"),
  WAIVE("waive skip drop forgo omit ignore bypass exempt circumvent override disable remove"),
  CHANGE("change alter modify edit delete move rename update replace remove overwrite adjust set"),
  SEND("send sent email post publish forward upload transfer pay buy order submit book share");

  private static final Map<String, Set<Deed>> BY_STEM = byStem();

  /** Several words that name one deed. */
  private static final Phrases INVENTING =
      Phrases.of("make up", "made up", "making up", "make it up", "make one up", "make some up");

  private static final Phrases WAIVING =
      Phrases.of("leave out", "leave off", "no need", "let it go", "make an exception");

  private static final Phrases WRITING = Phrases.of("put in", "come up with", "put together");

  private static final Set<Deed> SUPPLIES = EnumSet.of(DISCLOSE, INVENT, WRITE, GRANT, SEND);

  private final String verbs;

  Deed(String verbs) {
    this.verbs = verbs;
  }

  /** Returns the deeds that the words in {@code [from, to)} name. */
  static Set<Deed> in(Words words, int from, int to) {
    var deeds = EnumSet.noneOf(Deed.class);
    for (int at = from; at < to; at++) {
      Set<Deed> named = BY_STEM.get(words.get(at).stem());
      if (named != null) {
        deeds.addAll(named);
      }
    }
    addIf(deeds, INVENT, INVENTING.occurIn(words, from, to));
    addIf(deeds, WAIVE, WAIVING.occurIn(words, from, to));
    addIf(deeds, WRITE, WRITING.occurIn(words, from, to));
    return deeds;
  }

  /** Returns the deeds that one word names. */
  static Set<Deed> of(Words.Word word) {
    return BY_STEM.getOrDefault(word.stem(), Set.of());
  }

  /** Returns whether any of the deeds hands something to somebody. */
  static boolean supplies(Set<Deed> deeds) {
    return deeds.stream().anyMatch(SUPPLIES::contains);
  }

  private static void addIf(Set<Deed> deeds, Deed deed, boolean named) {
    if (named) {
      deeds.add(deed);
    }
  }

  private static Map<String, Set<Deed>> byStem() {
    var map = new HashMap<String, Set<Deed>>();
    for (Deed deed : values()) {
      for (String verb : deed.verbs.split(" ", -1)) {
        map.computeIfAbsent(Stem.of(verb), stem -> EnumSet.noneOf(Deed.class)).add(deed);
      }
    }
    return map;
  }
}
