package dev.leeway.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;

/** The first few of an iterator, while they are wanted; asks it for no more than these. */
final class FirstOf<T> implements Iterator<T> {

  private final Iterator<T> all;
  private final BooleanSupplier wanted;
  private long left;

  FirstOf(Iterator<T> all, long most) {
    this(all, most, () -> true);
  }

  /**
   * @param wanted asked before each; once it says no there are no more
   */
  FirstOf(Iterator<T> all, long most, BooleanSupplier wanted) {
    this.all = all;
    this.left = most;
    this.wanted = wanted;
  }

  @Override
  public boolean hasNext() {
    return left > 0 && wanted.getAsBoolean() && all.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the limit is reached");
    }
    left--;
    return all.next();
  }
}
