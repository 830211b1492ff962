package dev.leeway.process;

import java.util.List;
import java.util.Optional;

/**
 * What a rule makes of ballots.
 *
 * @param winner the option that wins; empty if nothing is decided
 * @param why in words, with the figures
 * @param unheard stakeholders of whom there is no ballot that the rule can read
 * @param dissenters stakeholders who wanted another option
 */
public record Count(
    Optional<String> winner, String why, List<String> unheard, List<String> dissenters) {

  public Count {
    unheard = List.copyOf(unheard);
    dissenters = List.copyOf(dissenters);
  }

  static Count undecided(String why, List<String> unheard) {
    return new Count(Optional.empty(), why, unheard, List.of());
  }
}
