package dev.leeway.accuracy;

import java.util.List;

/** Where labels come from; asked once, after the last analysis. */
@FunctionalInterface
public interface LabelSource {

  /**
   * Returns the labels.
   *
   * @param columns those that the task reads
   */
  LabelTable read(List<String> columns);
}
