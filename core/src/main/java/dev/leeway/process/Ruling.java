package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.DecisionRule;
import dev.leeway.charter.ProcessRecord.Governance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a charter's rule makes of the positions on a proposal.
 *
 * @param count empty of a winner also where the charter has no rule, or somebody took two positions
 *     on two branches
 * @param dissent those who wanted it otherwise, with their reasons
 */
public record Ruling(Count count, List<Step.Dissent> dissent) {

  public Ruling {
    dissent = List.copyOf(dissent);
  }

  /**
   * Returns the ruling.
   *
   * @param positions the latest of each stakeholder
   */
  public static Ruling of(Charter charter, List<RecordEntry> positions) {
    Governance governance = charter.process().governance();
    Optional<DecisionRule> rule = governance.decision();
    if (rule.isEmpty()) {
      return undecided("the charter declares no rule of decision", governance.stakeholders());
    }
    var ballots = new ArrayList<Ballot>();
    var taken = new ArrayList<Step.Position>();
    for (RecordEntry entry : positions) {
      if (entry.step() instanceof Step.Position position) {
        if (taken.stream().anyMatch(each -> each.stakeholder().equals(position.stakeholder()))) {
          return undecided(
              position.stakeholder()
                  + " took two positions on two branches, and has to take one more that holds",
              List.of(position.stakeholder()));
        }
        taken.add(position);
        ballots.add(new Ballot(position.stakeholder(), position.stand(), position.scores()));
      }
    }
    Count count =
        DecisionRules.decide(
            rule.get(), governance.stakeholders(), List.of(Step.ADOPT, Step.KEEP), ballots);
    return new Ruling(
        count,
        taken.stream()
            .filter(each -> count.dissenters().contains(each.stakeholder()))
            .map(each -> new Step.Dissent(each.stakeholder(), each.reason()))
            .toList());
  }

  private static Ruling undecided(String why, List<String> unheard) {
    return new Ruling(Count.undecided(why, unheard), List.of());
  }
}
