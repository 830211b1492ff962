package dev.leeway.cli;

import dev.leeway.ingest.InputException;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts one log in two: by a condition of each transcript, and a value of it.
 *
 * @param key model, task-set, task, date, or the name of any other metadata
 * @param value transcripts with it are now, all others the reference; by date, from it on
 */
record SplitBy(
    String key, @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<String> value) {

  /** As many values as a message can name. */
  private static final int SHOWN = 12;

  static SplitBy of(String written) {
    int equals = written.indexOf('=');
    return equals < 0
        ? new SplitBy(written, Optional.empty())
        : new SplitBy(written.substring(0, equals), Optional.of(written.substring(equals + 1)));
  }

  /** Returns the condition of a transcript; empty if it has none of that name. */
  String condition(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    return switch (key) {
      case "model" -> manifest.model();
      case "task-set", "task_set" -> manifest.taskSet();
      case "task", "task_id" -> manifest.taskId();
      default -> manifest.sampling().getOrDefault(key, "");
    };
  }

  private boolean isDate() {
    return key.equals("date");
  }

  /**
   * Returns the least condition of now by date, else the one condition of now.
   *
   * @throws InputException if the conditions cannot be cut in two
   */
  String cut(List<String> conditions) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    conditions.stream()
        .filter(each -> !each.isEmpty())
        .forEach(each -> counts.merge(each, 1, Integer::sum));
    if (counts.isEmpty()) {
      throw new InputException(
          ("No transcript has a \"%s\" in its metadata, so the log cannot be cut by it.\nUse model,"
                  + " task-set or a key that stands in the metadata, or give --reference and --now.")
              .formatted(key));
    }
    if (value.isPresent()) {
      checkValue(value.get(), counts);
      return value.get();
    }
    return isDate() ? median(conditions) : other(counts);
  }

  /** Returns whether a transcript with this condition is of now. */
  boolean isNow(String condition, String cut) {
    return isDate() ? condition.compareTo(cut) >= 0 : condition.equals(cut);
  }

  private void checkValue(String wanted, SortedMap<String, Integer> counts) {
    if (!isDate() && !counts.containsKey(wanted)) {
      throw new InputException(
          "No transcript has %s \"%s\"; there are: %s.\nName one of these."
              .formatted(key, wanted, listed(counts)));
    }
  }

  private static String median(List<String> dates) {
    List<String> sorted = dates.stream().filter(each -> !each.isEmpty()).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private String other(SortedMap<String, Integer> counts) {
    if (counts.size() != 2) {
      throw new InputException(
          "There are %d values of %s, expected two: %s.\nSay which is now: --split-by %s=VALUE."
              .formatted(counts.size(), key, listed(counts), key));
    }
    return counts.lastKey();
  }

  private static String listed(SortedMap<String, Integer> counts) {
    String some = String.join(", ", counts.keySet().stream().limit(SHOWN).toList());
    return counts.size() > SHOWN ? some + ", ..." : some;
  }
}
