package dev.leeway.cli;

import dev.leeway.transcript.Transcript;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** Arrivals without the transcripts that do not belong to a set; what cannot be read stays. */
final class WantedArrivals implements Iterator<Arrival> {

  private final Iterator<Arrival> all;
  private final Predicate<Transcript> wanted;
  private Optional<Arrival> following = Optional.empty();
  private long passedOver;

  /**
   * @param wanted asked once for each transcript, in order
   */
  WantedArrivals(Iterator<Arrival> all, Predicate<Transcript> wanted) {
    this.all = all;
    this.wanted = wanted;
  }

  /** Returns how many transcripts were not wanted so far. */
  long passedOver() {
    return passedOver;
  }

  @Override
  public boolean hasNext() {
    while (following.isEmpty() && all.hasNext()) {
      following = Optional.of(all.next()).filter(this::belongs);
    }
    return following.isPresent();
  }

  @Override
  public Arrival next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further transcript of the set");
    }
    Arrival arrival = following.orElseThrow();
    following = Optional.empty();
    return arrival;
  }

  private boolean belongs(Arrival arrival) {
    boolean other =
        arrival instanceof Arrival.Legible legible && !wanted.test(legible.transcript());
    passedOver += other ? 1 : 0;
    return !other;
  }
}
