package dev.leeway.training;

import dev.leeway.math.ClusterBootstrap;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A set that somebody else made for another purpose: how well a head does on it says how far what
 * it learned reaches. Measured, never learned from.
 *
 * @param set name of a set of labelled transcripts
 * @param column the label column
 * @param positive whether a label says what the head would say yes to
 */
public record Transfer(String set, String column, Predicate<String> positive) {

  /** Returns whether the labels of a transcript say yes; no without a label. */
  public boolean says(SortedMap<String, String> labels) {
    return positive.test(labels.getOrDefault(column, ""));
  }

  /**
   * How well a head did.
   *
   * @param auroc with an interval over transcripts
   */
  public record Result(
      String head, boolean encoded, String set, int transcripts, ClusterBootstrap.Estimate auroc) {}
}
