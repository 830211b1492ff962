package dev.leeway.evidence.head;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The trained heads that may be asked about one transcript, by name. Immutable. */
public final class Heads {

  private static final Heads NONE = new Heads(List.of());

  private final SortedMap<String, Head> byName = new TreeMap<>();

  /** Heads of distinct names. */
  public Heads(Collection<Head> heads) {
    heads.forEach(head -> byName.put(head.name(), head));
  }

  /** Returns no heads at all: every scorer that needs one is absent. */
  public static Heads none() {
    return NONE;
  }

  /** Returns those heads that need no sentence encoder. */
  public Heads withoutEncoder() {
    return new Heads(byName.values().stream().filter(head -> !head.space().encoded()).toList());
  }

  /** Returns the head of that name, if there is one. */
  public Optional<Head> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
