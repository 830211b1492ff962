package dev.leeway.registration;

import java.util.List;
import java.util.Optional;

/**
 * How observations are made of transcripts and labels.
 *
 * @param failed which labels mean that the constraint was lost; empty if the test needs none
 * @param where only transcripts whose labels meet all of these
 * @param lost a label column with one character a turn or step, and the characters that mean that
 *     control was lost: {@code column=chars}; dots say nothing; empty if there is none
 * @param step a pattern with which each message of the user begins that opens a new step of several
 *     turns; empty if each turn is a step
 * @param from a label column with the number of the first step that counts; empty for the first
 * @param hard what makes a transcript hard
 * @param scenario which parts of the id, split at {@code /} and counted from 1, name the scenario
 * @param governing the objective whose control is asked about; empty for the least governed one at
 *     each turn
 * @param domain label column or manifest field (model, task_set, task_id) that names the domain
 * @param condition those whose values together say which runs are replicates
 * @param order label column that names the order of turns
 * @param proxies further proxies: {@code name=column}, a risk in [0, 1]
 */
public record Design(
    Optional<Condition> failed,
    List<Condition> where,
    Optional<Condition> lost,
    Optional<String> step,
    Optional<String> from,
    Hard hard,
    List<Integer> scenario,
    Optional<String> governing,
    Optional<String> domain,
    List<String> condition,
    Optional<String> order,
    List<Condition> proxies) {

  /** What makes a transcript hard. */
  public enum Hard {
    /** The strongest temptation of its contested turns, as the analysis reads it. */
    DOSE,
    /** How often other models fail in the same scenario. */
    OTHERS
  }

  public Design {
    where = List.copyOf(where);
    scenario = List.copyOf(scenario);
    condition = List.copyOf(condition);
    proxies = List.copyOf(proxies);
  }

  /** Returns whether any label is needed. */
  public boolean labelled() {
    return failed.isPresent()
        || lost.isPresent()
        || !where.isEmpty()
        || order.isPresent()
        || !proxies.isEmpty();
  }
}
