package dev.leeway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.charter.DecisionRule;
import dev.leeway.charter.DecisionRule.Kind;
import dev.leeway.math.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DecisionRulesTest {

  private static final List<String> BOTH = List.of(Step.ADOPT, Step.KEEP);
  private static final List<String> ABC = List.of("a", "b", "c");

  private static DecisionRule rule(Kind kind) {
    return new DecisionRule(kind, DecisionRule.USUAL_QUOTA, Fraction.ALL);
  }

  private static Count stands(Kind kind, Stand... stands) {
    var ballots = new ArrayList<Ballot>();
    for (int i = 0; i < stands.length; i++) {
      ballots.add(Ballot.of(ABC.get(i), stands[i]));
    }
    return DecisionRules.decide(rule(kind), ABC, BOTH, ballots);
  }

  private static Ballot scores(String who, String... numbers) {
    var scores = new TreeMap<String, BigDecimal>();
    for (int i = 0; i < numbers.length; i++) {
      scores.put("o" + i, new BigDecimal(numbers[i]));
    }
    return Ballot.of(who, scores);
  }

  private static Count scored(Kind kind, Ballot... ballots) {
    return DecisionRules.decide(rule(kind), ABC, List.of("o0", "o1"), List.of(ballots));
  }

  @Test
  void consent_knownCases() {
    assertThat(stands(Kind.CONSENT, Stand.SUPPORT, Stand.STAND_ASIDE, Stand.ABSTAIN).winner())
        .contains(Step.ADOPT);
    Count objected = stands(Kind.CONSENT, Stand.SUPPORT, Stand.SUPPORT, Stand.OBJECT);
    assertThat(objected.winner()).contains(Step.KEEP);
    assertThat(objected.why()).isEqualTo("c objects: no consent");
    assertThat(objected.dissenters()).containsExactly("a", "b");
    assertThat(stands(Kind.CONSENT, Stand.STAND_ASIDE, Stand.ABSTAIN, Stand.ABSTAIN).winner())
        .isEmpty();
  }

  @Test
  void majority_twoOfThree_reachTwoThirds() {
    Count count = stands(Kind.MAJORITY, Stand.SUPPORT, Stand.SUPPORT, Stand.OBJECT);

    assertThat(count.winner()).contains(Step.ADOPT);
    assertThat(count.dissenters()).containsExactly("c");
  }

  @Test
  void majority_abstentionsAreHeardAndNotCounted() {
    assertThat(stands(Kind.MAJORITY, Stand.SUPPORT, Stand.ABSTAIN, Stand.STAND_ASIDE).winner())
        .contains(Step.ADOPT);
    assertThat(stands(Kind.MAJORITY, Stand.OBJECT, Stand.ABSTAIN, Stand.ABSTAIN).winner())
        .contains(Step.KEEP);
    assertThat(stands(Kind.MAJORITY, Stand.ABSTAIN, Stand.ABSTAIN, Stand.ABSTAIN).winner())
        .isEmpty();
  }

  @Test
  void majority_tie_isUndecided() {
    Count tie = stands(Kind.MAJORITY, Stand.SUPPORT, Stand.OBJECT, Stand.ABSTAIN);

    assertThat(tie.winner()).isEmpty();
    assertThat(tie.why()).contains("a tie");
  }

  @Test
  void majority_everyTally_agreesWithArithmetic() {
    for (int of = 51; of <= 100; of += 7) {
      for (int supporting = 0; supporting <= 9; supporting++) {
        for (int objecting = 0; objecting <= 9; objecting++) {
          var names = new ArrayList<String>();
          var ballots = new ArrayList<Ballot>();
          for (int i = 0; i < supporting + objecting; i++) {
            names.add("s" + i);
            ballots.add(Ballot.of("s" + i, i < supporting ? Stand.SUPPORT : Stand.OBJECT));
          }
          var by = new DecisionRule(Kind.MAJORITY, new Fraction(of, 100), Fraction.ALL);
          Optional<String> expected =
              supporting == objecting
                  ? Optional.empty()
                  : Optional.of(
                      supporting * 100 >= of * (supporting + objecting) ? Step.ADOPT : Step.KEEP);
          assertThat(DecisionRules.decide(by, names, BOTH, ballots).winner()).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void anyRule_missingStakeholder_isUndecidedAndNamed() {
    for (Kind kind : Kind.values()) {
      Count count =
          DecisionRules.decide(
              rule(kind),
              ABC,
              BOTH,
              List.of(Ballot.of("a", Stand.ABSTAIN), Ballot.of("b", Stand.ABSTAIN)));
      assertThat(count.winner()).as(kind.label()).isEmpty();
      assertThat(count.unheard()).as(kind.label()).containsExactly("c");
    }
  }

  @Test
  void anyRule_nobodyToDecide_isUndecided() {
    for (Kind kind : Kind.values()) {
      assertThat(DecisionRules.decide(rule(kind), List.of(), BOTH, List.of()).winner()).isEmpty();
    }
  }

  @Test
  void quorum_declaredLower_decidesAndStillNamesTheUnheard() {
    var by = new DecisionRule(Kind.CONSENT, DecisionRule.USUAL_QUOTA, new Fraction(2, 3));
    Count count =
        DecisionRules.decide(
            by, ABC, BOTH, List.of(Ballot.of("a", Stand.SUPPORT), Ballot.of("b", Stand.ABSTAIN)));

    assertThat(count.winner()).contains(Step.ADOPT);
    assertThat(count.unheard()).containsExactly("c");
  }

  @Test
  void ballotsOfOthers_areNotCounted() {
    Count count =
        DecisionRules.decide(
            rule(Kind.CONSENT),
            List.of("a"),
            BOTH,
            List.of(Ballot.of("a", Stand.SUPPORT), Ballot.of("stranger", Stand.OBJECT)));

    assertThat(count.winner()).contains(Step.ADOPT);
  }

  @Test
  void scoresWhereOneOptionHasNone_countAsUnheard() {
    Count count =
        scored(Kind.MAXIMIN, scores("a", "1", "0"), scores("b", "1", "0"), scores("c", "1"));

    assertThat(count.winner()).isEmpty();
    assertThat(count.unheard()).containsExactly("c");
  }

  /** The sum would choose o0; the worst off and the product do not. */
  @Test
  void maximinAndNash_protectTheWorstOff() {
    Ballot[] ballots = {
      scores("a", "1", "0.5"), scores("b", "1", "0.5"), scores("c", "0.1", "0.4")
    };

    assertThat(scored(Kind.MAXIMIN, ballots).winner()).contains("o1");
    assertThat(scored(Kind.MAXIMIN, ballots).why())
        .isEqualTo("the worst off has 0.1 with o0, 0.4 with o1");
    // .1 against .1: an exact tie, which binary fractions would have settled at random.
    Count tie = scored(Kind.NASH, ballots);
    assertThat(tie.winner()).isEmpty();
    assertThat(tie.why()).contains("0.1 with o0, 0.1 with o1: a tie");
    assertThat(
            scored(
                    Kind.NASH,
                    scores("a", "1", "0.5"),
                    scores("b", "1", "0.5"),
                    scores("c", "0.1", "0.41"))
                .winner())
        .contains("o1");
  }

  /** Maximin looks at one person, the product at all: they may part. */
  @Test
  void maximinAndNash_mayDiffer() {
    Ballot[] ballots = {
      scores("a", "0.5", "0.4"), scores("b", "0.5", "1"), scores("c", "0.5", "1")
    };

    assertThat(scored(Kind.MAXIMIN, ballots).winner()).contains("o0");
    assertThat(scored(Kind.MAXIMIN, ballots).dissenters()).containsExactly("b", "c");
    assertThat(scored(Kind.NASH, ballots).winner()).contains("o1");
  }

  @Test
  void maximinAndNash_agreeWithEnumeration() {
    var random = new Random(7);
    for (int trial = 0; trial < 500; trial++) {
      var tenths = new int[3][4];
      var ballots = new ArrayList<Ballot>();
      for (int s = 0; s < 3; s++) {
        var texts = new String[4];
        for (int o = 0; o < 4; o++) {
          tenths[s][o] = random.nextInt(6);
          texts[o] = "0." + tenths[s][o];
        }
        ballots.add(scores(ABC.get(s), texts));
      }
      var least = new int[4];
      var products = new int[4];
      for (int o = 0; o < 4; o++) {
        least[o] = Math.min(tenths[0][o], Math.min(tenths[1][o], tenths[2][o]));
        products[o] = tenths[0][o] * tenths[1][o] * tenths[2][o];
      }
      List<String> options = List.of("o0", "o1", "o2", "o3");
      assertThat(DecisionRules.decide(rule(Kind.MAXIMIN), ABC, options, ballots).winner())
          .isEqualTo(only(least));
      assertThat(DecisionRules.decide(rule(Kind.NASH), ABC, options, ballots).winner())
          .isEqualTo(only(products));
    }
  }

  private static Optional<String> only(int[] values) {
    int best = -1;
    int times = 0;
    for (int value : values) {
      best = Math.max(best, value);
    }
    String name = "";
    for (int i = 0; i < values.length; i++) {
      if (values[i] == best) {
        times++;
        name = "o" + i;
      }
    }
    return times == 1 ? Optional.of(name) : Optional.empty();
  }

  @Test
  void twoBallotsOfOne_areRefused() {
    assertThatThrownBy(
            () ->
                DecisionRules.decide(
                    rule(Kind.CONSENT),
                    List.of("a"),
                    BOTH,
                    List.of(Ballot.of("a", Stand.SUPPORT), Ballot.of("a", Stand.OBJECT))))
        .hasMessageContaining("more than one ballot");
  }
}
