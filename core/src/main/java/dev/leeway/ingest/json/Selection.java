package dev.leeway.ingest.json;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What of a record's fields is kept; all others are.
 *
 * @param passedOver fields that nobody reads (within a field's object: {@code outer.inner}); each
 *     stands there as null and takes no memory
 * @param sieved fields with a long list, of which a sieve keeps some
 */
public record Selection(Set<String> passedOver, Map<String, Supplier<? extends Sieve>> sieved) {

  /** Everything is kept. */
  public static final Selection ALL = without(Set.of());

  public Selection {
    passedOver = Set.copyOf(passedOver);
    sieved = Map.copyOf(sieved);
  }

  /** Returns a selection without these fields. */
  public static Selection without(Set<String> passedOver) {
    return new Selection(passedOver, Map.of());
  }

  Optional<Sieve> sieve(String field) {
    return Optional.ofNullable(sieved.get(field)).map(Supplier::get);
  }

  /** Returns what is kept within a field's object. */
  Selection within(String field) {
    String path = field + ".";
    return without(
        passedOver.stream()
            .filter(other -> other.startsWith(path))
            .map(other -> other.substring(path.length()))
            .collect(Collectors.toSet()));
  }

  boolean keepsAll() {
    return passedOver.isEmpty() && sieved.isEmpty();
  }
}
