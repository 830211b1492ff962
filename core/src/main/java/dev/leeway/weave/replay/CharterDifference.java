package dev.leeway.weave.replay;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.LegitimacyRule;
import dev.leeway.charter.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two versions of a charter, element by element. */
public final class CharterDifference {

  private CharterDifference() {}

  /** Returns one line an element that was added, removed or changed; empty if nothing was. */
  public static List<String> of(Charter before, Charter after) {
    var lines = new ArrayList<String>();
    compare("objective", objectives(before), objectives(after), lines);
    compare("constraint", constraints(before), constraints(after), lines);
    compare("legitimacy rule", rules(before), rules(after), lines);
    compare("conflict", conflicts(before), conflicts(after), lines);
    compare("event", events(before), events(after), lines);
    if (!before.thresholds().equals(after.thresholds())) {
      lines.add("thresholds changed");
    }
    if (!String.valueOf(before.lattice()).equals(String.valueOf(after.lattice()))) {
      lines.add("authority changed");
    }
    return List.copyOf(lines);
  }

  private static Map<String, String> objectives(Charter charter) {
    var found = new TreeMap<String, String>();
    for (Objective each : charter.objectives()) {
      found.put(each.id().name(), each.toString());
    }
    return found;
  }

  private static Map<String, String> constraints(Charter charter) {
    var found = new TreeMap<String, String>();
    for (Constraint each : charter.constraints()) {
      found.put(each.id(), each.toString());
    }
    return found;
  }

  private static Map<String, String> rules(Charter charter) {
    var found = new TreeMap<String, String>();
    for (LegitimacyRule each : charter.legitimacyRules()) {
      found.put(each.id(), each.toString());
    }
    return found;
  }

  private static Map<String, String> conflicts(Charter charter) {
    var found = new TreeMap<String, String>();
    charter.conflicts().forEach(each -> found.put(each.a() + " with " + each.b(), ""));
    return found;
  }

  private static Map<String, String> events(Charter charter) {
    var found = new TreeMap<String, String>();
    charter.events().forEach(each -> found.put(each.id(), each.toString()));
    return found;
  }

  private static void compare(
      String what, Map<String, String> before, Map<String, String> after, List<String> to) {
    var names = new TreeSet<String>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      boolean was = before.containsKey(name);
      boolean is = after.containsKey(name);
      if (was && !is) {
        to.add("%s %s removed".formatted(what, name));
      } else if (!was) {
        to.add("%s %s added".formatted(what, name));
      } else if (!String.valueOf(before.get(name)).equals(after.get(name))) {
        to.add("%s %s changed".formatted(what, name));
      }
    }
  }
}
