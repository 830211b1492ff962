package dev.leeway.evidence.head;

import java.util.ArrayList;
import java.util.List;

/**
 * What the numbers of a feature vector mean: named blocks, one after the other.
 *
 * @param blocks in order, at least one
 */
public record FeatureSpace(List<Block> blocks) {

  /**
   * A run of features that are read in one way.
   *
   * @param size how many numbers it has, at least 1
   * @param encoded whether it takes a sentence encoder to read it
   */
  public record Block(String name, int size, boolean encoded) {

    public Block {
      if (size < 1) {
        throw new IllegalArgumentException(
            "block %s has size %d, expected at least 1".formatted(name, size));
      }
    }
  }

  public FeatureSpace {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty() || blocks.stream().map(Block::name).distinct().count() < blocks.size()) {
      throw new IllegalArgumentException("blocks " + blocks + ", expected distinct names");
    }
  }

  /** Returns how many features there are. */
  public int size() {
    return blocks.stream().mapToInt(Block::size).sum();
  }

  /** Returns whether some block needs a sentence encoder. */
  public boolean encoded() {
    return blocks.stream().anyMatch(Block::encoded);
  }

  /**
   * Returns this space without the blocks that need a sentence encoder.
   *
   * @throws IllegalArgumentException if nothing would remain
   */
  public FeatureSpace words() {
    var kept = new ArrayList<Block>();
    blocks.stream().filter(block -> !block.encoded()).forEach(kept::add);
    return new FeatureSpace(kept);
  }

  /** Returns whether there is a block of that name. */
  public boolean has(String block) {
    return blocks.stream().anyMatch(one -> one.name().equals(block));
  }

  /** Returns a vector in this space to fill. */
  public FeatureVector.Builder vector() {
    return new FeatureVector.Builder(this);
  }
}
