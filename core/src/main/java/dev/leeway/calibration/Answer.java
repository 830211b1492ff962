package dev.leeway.calibration;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something that the labels say, or why they cannot. */
public sealed interface Answer<T> {

  /** The labels say this. */
  record Found<T>(T value) implements Answer<T> {}

  /**
   * There are too few.
   *
   * @param reason what is missing, as a clause
   */
  record TooFew<T>(String reason) implements Answer<T> {}

  /** Returns the same answer in other terms. */
  default <U> Answer<U> map(Function<T, U> terms) {
    return switch (this) {
      case Found<T> found -> new Found<>(terms.apply(found.value()));
      case TooFew<T> few -> new TooFew<>(few.reason());
    };
  }

  /** Returns the answer if there are labels enough for it. */
  static <T> Answer<T> of(Minimum minimum, boolean[] outcomes, Supplier<T> answer) {
    Optional<String> missing = minimum.missing(outcomes);
    return missing.isPresent() ? new TooFew<>(missing.get()) : new Found<>(answer.get());
  }
}
