package dev.leeway.ingest;

import dev.leeway.ingest.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what a record holds and no reader reads, by the field's name; values are not kept. */
public final class IgnoredFields {

  private static final int NAMES_SHOWN = 10;
  private static final int LONGEST_NAME = 40;

  private final SortedMap<String, Integer> counts = new TreeMap<>();
  private int total;

  /** Counts the fields of an object that are not null and not among those read. */
  public void addOthers(String path, Json.Obj object, Set<String> read) {
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      if (!read.contains(field.getKey()) && !(field.getValue() instanceof Json.Null)) {
        add(path + field.getKey());
      }
    }
  }

  /** Counts one field. */
  public void add(String name) {
    total++;
    if (counts.size() < NAMES_SHOWN || counts.containsKey(shortened(name))) {
      counts.merge(shortened(name), 1, Integer::sum);
    }
  }

  int total() {
    return total;
  }

  /** Returns one sentence: {@code 3 fields that are not read: logprobs (2), usage (1)}. */
  String sentence() {
    int named = counts.values().stream().mapToInt(Integer::intValue).sum();
    String names =
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    String more = named == total ? "" : ", and " + (total - named) + " more";
    return total + (total == 1 ? " field" : " fields") + " not read: " + names + more;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }
}
