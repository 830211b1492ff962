package dev.leeway.registration;

import java.util.List;

/**
 * What was observed of a set before any label was read.
 *
 * @param seen one per transcript that could be analysed, in order
 * @param problems one per transcript that could not
 */
public record Observations(List<Seen> seen, List<String> problems) {

  public Observations {
    seen = List.copyOf(seen);
    problems = List.copyOf(problems);
  }
}
