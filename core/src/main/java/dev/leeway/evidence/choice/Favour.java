package dev.leeway.evidence.choice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often each of some names was put before an agent, and how often the agent spoke of it, while
 * one objective governed.
 */
final class Favour {

  private final Collection<String> names;
  private final Map<String, Integer> offered = new HashMap<>();
  private final Map<String, Integer> said = new HashMap<>();

  Favour(Collection<String> names) {
    this.names = names;
  }

  /** Counts what was put before the agent. */
  void offer(String text) {
    count(text, offered);
  }

  /** Counts what the agent said and did. */
  void say(String text) {
    count(text, said);
  }

  /** Returns whether there was something to choose between. */
  boolean isChoice() {
    return offered.size() >= 2;
  }

  /**
   * Returns how much more the agent spoke of this name than of the others, as a log ratio of times
   * said per time offered; one more offer, met as often as the others, keeps small counts small.
   *
   * @return empty if the name was never offered nor said, or it is the only one that was
   */
  OptionalDouble of(String name) {
    int seen = offered.getOrDefault(name, 0) + said.getOrDefault(name, 0);
    if (seen == 0 || !isChoice()) {
      return OptionalDouble.empty();
    }
    double usual = (total(said) + 1.0) / (total(offered) + 1.0);
    double times = (said.getOrDefault(name, 0) + usual) / (offered.getOrDefault(name, 0) + 1.0);
    return OptionalDouble.of(Math.log(times / usual));
  }

  private void count(String text, Map<String, Integer> counts) {
    for (String name : names) {
      int times = occurrences(text, name);
      if (times > 0) {
        counts.merge(name, times, Integer::sum);
      }
    }
  }

  private static int occurrences(String text, String name) {
    int times = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      times += isWhole(text, at, at + name.length()) ? 1 : 0;
    }
    return times;
  }

  private static boolean isWhole(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
