package dev.leeway.evidence.head;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The features of one thing that is scored; those that are not there are 0. Immutable. */
public final class FeatureVector {

  private final int size;
  private final int[] indices;
  private final double[] values;

  private FeatureVector(int size, SortedMap<Integer, Double> entries) {
    this.size = size;
    this.indices = entries.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.values = entries.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns the size of the space it lies in. */
  public int size() {
    return size;
  }

  /** Returns how many features are not 0. */
  public int entries() {
    return indices.length;
  }

  /** Returns where the entry stands in the space; entries are in order. */
  public int index(int entry) {
    return indices[entry];
  }

  /** Returns the value of an entry. */
  public double value(int entry) {
    return values[entry];
  }

  /** Returns what this has more than another vector of the same space. */
  public FeatureVector minus(FeatureVector other) {
    if (other.size != size) {
      throw new IllegalArgumentException(
          "a vector of %d features, expected %d".formatted(other.size, size));
    }
    var difference = new TreeMap<Integer, Double>();
    for (int entry = 0; entry < indices.length; entry++) {
      difference.put(indices[entry], values[entry]);
    }
    for (int entry = 0; entry < other.indices.length; entry++) {
      difference.merge(other.indices[entry], -other.values[entry], Double::sum);
    }
    difference.values().removeIf(value -> value == 0);
    return new FeatureVector(size, difference);
  }

  /** A vector while it is filled; blocks that its space lacks are passed over. */
  public static final class Builder {

    private final int size;
    private final Map<String, FeatureSpace.Block> blocks = new HashMap<>();
    private final Map<String, Integer> offsets = new HashMap<>();
    private final SortedMap<Integer, Double> entries = new TreeMap<>();

    Builder(FeatureSpace space) {
      size = space.size();
      int offset = 0;
      for (FeatureSpace.Block block : space.blocks()) {
        blocks.put(block.name(), block);
        offsets.put(block.name(), offset);
        offset += block.size();
      }
    }

    /** Returns whether a block is wanted, so that a costly one need not be read for nothing. */
    public boolean wants(String block) {
      return blocks.containsKey(block);
    }

    /**
     * Adds to one feature.
     *
     * @param index within the block
     * @param value finite
     */
    public Builder add(String block, int index, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "%s[%d] = %s, expected a finite number".formatted(block, index, value));
      }
      FeatureSpace.Block found = blocks.get(block);
      if (found != null && value != 0) {
        int at = offsets.getOrDefault(block, 0) + Objects.checkIndex(index, found.size());
        entries.merge(at, value, Double::sum);
      }
      return this;
    }

    /** Adds a whole block, times a factor. */
    public Builder addAll(String block, float[] values, double factor) {
      if (wants(block)) {
        for (int i = 0; i < values.length; i++) {
          add(block, i, factor * values[i]);
        }
      }
      return this;
    }

    /** Returns the vector. */
    public FeatureVector build() {
      return new FeatureVector(size, entries);
    }
  }
}
