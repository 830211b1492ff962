package dev.leeway.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Holds work against a bound of processor time and of memory that it may ask for. */
public final class Bounds {

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Processor time, not the clock: a busy machine is no finding. */
  private static final long NANOS = 5_000_000_000L;

  private static final long FREE_BYTES = 64L << 20;

  private Bounds() {}

  /** Work that may fail. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws Exception;
  }

  /**
   * Runs work.
   *
   * @param plainBytes how many bytes the input holds once it is decompressed, at most
   * @param factor how many bytes of memory each of them may ask for, beyond 64 MiB for all
   */
  public static <T> T during(long plainBytes, int factor, Work<T> work) throws Exception {
    Cost first = new Cost();
    T result = work.run();
    if (first.isWithin(FREE_BYTES + factor * plainBytes)) {
      return result;
    }
    // The first run of a piece of code also loads and instruments it.
    Cost second = new Cost();
    T again = work.run();
    if (!second.isWithin(FREE_BYTES + factor * plainBytes)) {
      throw new AssertionError("%,d bytes of input took %s".formatted(plainBytes, second));
    }
    return again;
  }

  /** What this thread uses from here on. */
  private static final class Cost {

    private final long nanosBefore = THREAD.getCurrentThreadCpuTime();
    private final long bytesBefore = THREAD.getCurrentThreadAllocatedBytes();
    private long nanos;
    private long bytes;

    boolean isWithin(long mostBytes) {
      nanos = THREAD.getCurrentThreadCpuTime() - nanosBefore;
      bytes = THREAD.getCurrentThreadAllocatedBytes() - bytesBefore;
      return nanos <= NANOS && bytes <= mostBytes;
    }

    @Override
    public String toString() {
      return "%,d ms and %,d bytes of memory".formatted(nanos / 1_000_000, bytes);
    }
  }
}
