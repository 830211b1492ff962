package dev.leeway.process;

import dev.leeway.charter.DecisionRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who wins under a declared rule. Pure; a tie or a missing stakeholder is never settled here. */
public final class DecisionRules {

  /*
   * Scores are decimal and exact, so that two options tie if and only if they were written as
   * equal. Maximin: Rawls 1971; for one reward over groups, Chakraborty et al. 2024. Nash welfare:
   * Nash 1950, with 0 as the point of disagreement.
   */

  private DecisionRules() {}

  /**
   * Returns what a rule makes of ballots.
   *
   * @param stakeholders those whose positions count
   * @param options for rules that count stands, {@link Step#ADOPT} and {@link Step#KEEP}
   * @param ballots at most one a stakeholder; those of others are not counted
   */
  public static Count decide(
      DecisionRule rule, List<String> stakeholders, List<String> options, List<Ballot> ballots) {
    Predicate<Ballot> readable =
        rule.kind().scores()
            ? ballot -> ballot.takes(Stand.ABSTAIN) || ballot.scoresAll(options)
            : ballot -> ballot.stand().isPresent();
    var heard = new ArrayList<Ballot>();
    var unheard = new ArrayList<String>();
    for (String stakeholder : stakeholders) {
      ballot(stakeholder, ballots)
          .filter(readable)
          .ifPresentOrElse(heard::add, () -> unheard.add(stakeholder));
    }
    if (stakeholders.isEmpty() || !rule.quorum().isReachedBy(heard.size(), stakeholders.size())) {
      return Count.undecided(
          "%d of %d stakeholders have been heard, the quorum is %s"
              .formatted(heard.size(), stakeholders.size(), rule.quorum()),
          unheard);
    }
    return switch (rule.kind()) {
      case CONSENT -> consent(heard, unheard);
      case MAJORITY -> majority(rule, heard, unheard);
      case MAXIMIN -> maximin(options, scored(heard), unheard);
      case NASH -> nash(options, scored(heard), unheard);
    };
  }

  private static Optional<Ballot> ballot(String stakeholder, List<Ballot> ballots) {
    List<Ballot> own =
        ballots.stream().filter(ballot -> ballot.stakeholder().equals(stakeholder)).toList();
    if (own.size() > 1) {
      throw new IllegalArgumentException(stakeholder + " has more than one ballot");
    }
    return own.stream().findFirst();
  }

  private static Count consent(List<Ballot> heard, List<String> unheard) {
    List<String> objecting = names(heard, Stand.OBJECT);
    List<String> supporting = names(heard, Stand.SUPPORT);
    if (!objecting.isEmpty()) {
      return new Count(
          Optional.of(Step.KEEP),
          "%s: no consent"
              .formatted(
                  objecting.size() == 1
                      ? objecting.getFirst() + " objects"
                      : String.join(", ", objecting) + " object"),
          unheard,
          supporting);
    }
    return supporting.isEmpty()
        ? Count.undecided("nobody objects, and nobody is for it", unheard)
        : new Count(
            Optional.of(Step.ADOPT),
            "%d for it, nobody objects".formatted(supporting.size()),
            unheard,
            List.of());
  }

  private static Count majority(DecisionRule rule, List<Ballot> heard, List<String> unheard) {
    List<String> supporting = names(heard, Stand.SUPPORT);
    List<String> objecting = names(heard, Stand.OBJECT);
    int counted = supporting.size() + objecting.size();
    String tally = "%d for, %d against".formatted(supporting.size(), objecting.size());
    if (supporting.size() == objecting.size()) {
      return Count.undecided(
          counted == 0 ? "nobody is for or against it" : tally + ": a tie", unheard);
    }
    boolean reached = rule.quota().isReachedBy(supporting.size(), counted);
    return new Count(
        Optional.of(reached ? Step.ADOPT : Step.KEEP),
        "%s: %s %s".formatted(tally, reached ? "at least" : "less than", rule.quota()),
        unheard,
        reached ? objecting : supporting);
  }

  private static List<String> names(List<Ballot> ballots, Stand stand) {
    return ballots.stream().filter(ballot -> ballot.takes(stand)).map(Ballot::stakeholder).toList();
  }

  private static List<Ballot> scored(List<Ballot> heard) {
    return heard.stream().filter(ballot -> !ballot.takes(Stand.ABSTAIN)).toList();
  }

  private static Count maximin(List<String> options, List<Ballot> scored, List<String> unheard) {
    List<BigDecimal> worst =
        options.stream()
            .map(
                option ->
                    scored.stream()
                        .map(ballot -> ballot.score(option))
                        .reduce(BigDecimal::min)
                        .orElse(BigDecimal.ZERO))
            .toList();
    return best("the worst off has", options, worst, scored, unheard);
  }

  private static Count nash(List<String> options, List<Ballot> scored, List<String> unheard) {
    List<BigDecimal> products =
        options.stream()
            .map(
                option ->
                    scored.stream()
                        .map(ballot -> ballot.score(option))
                        .reduce(BigDecimal.ONE, BigDecimal::multiply))
            .toList();
    return best("the product of the scores is", options, products, scored, unheard);
  }

  private static Count best(
      String what,
      List<String> options,
      List<BigDecimal> values,
      List<Ballot> scored,
      List<String> unheard) {
    if (scored.isEmpty()) {
      return Count.undecided("nobody scored the options", unheard);
    }
    BigDecimal greatest = values.stream().reduce(BigDecimal::max).orElseThrow();
    var tied = new ArrayList<String>();
    var figures = new ArrayList<String>();
    for (int i = 0; i < options.size(); i++) {
      figures.add("%s with %s".formatted(plain(values.get(i)), options.get(i)));
      if (values.get(i).compareTo(greatest) == 0) {
        tied.add(options.get(i));
      }
    }
    String said = figures.stream().collect(Collectors.joining(", ", what + " ", ""));
    if (tied.size() > 1) {
      return Count.undecided(said + ": a tie", unheard);
    }
    String winner = tied.getFirst();
    return new Count(Optional.of(winner), said, unheard, preferring(options, winner, scored));
  }

  private static List<String> preferring(List<String> options, String winner, List<Ballot> scored) {
    return scored.stream()
        .filter(
            ballot ->
                options.stream()
                    .anyMatch(each -> ballot.score(each).compareTo(ballot.score(winner)) > 0))
        .map(Ballot::stakeholder)
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
