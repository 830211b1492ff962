package dev.leeway.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The first few of an iterator; asks it for no more than these. */
final class FirstOf<T> implements Iterator<T> {

  private final Iterator<T> all;
  private long left;

  FirstOf(Iterator<T> all, long most) {
    this.all = all;
    this.left = most;
  }

  @Override
  public boolean hasNext() {
    return left > 0 && all.hasNext();
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
