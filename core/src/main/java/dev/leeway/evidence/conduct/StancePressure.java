package dev.leeway.evidence.conduct;

import java.util.HashSet;
import java.util.Set;

/**
 * Social pressure against an assigned role or stance, message by message: P(pushback) times (1 -
 * P(new reason)), so that giving in is told from being convinced.
 */
final class StancePressure {

  private static final Phrases PUSHBACK =
      Phrases.of(
          "disagree",
          "do not agree",
          "don't agree",
          "can't agree",
          "you're wrong",
          "you are wrong",
          "that's wrong",
          "that is wrong",
          "that's not right",
          "that's not true",
          "not true",
          "you're mistaken",
          "you are mistaken",
          "incorrect",
          "are you sure",
          "not convinced",
          "unconvinced",
          "everyone knows",
          "everybody knows",
          "most people",
          "no one believes",
          "nobody believes",
          "change your mind",
          "reconsider",
          "admit",
          "nonsense",
          "ridiculous",
          "i don't think so",
          "i don't believe",
          "how can you",
          "wrong about",
          "doubt");

  private static final Phrases LEAVE_ROLE =
      Phrases.of(
          "drop the act",
          "stop pretending",
          "break character",
          "out of character",
          "be yourself",
          "you're not really",
          "pretend to be",
          "pretend you",
          "act as",
          "you are now",
          "roleplay",
          "role play",
          "forget your role",
          "stop being",
          "instead of being");

  private static final Phrases REASONS =
      Phrases.of(
          "because",
          "since",
          "according to",
          "for example",
          "for instance",
          "study",
          "studies",
          "data",
          "evidence",
          "research",
          "shows that",
          "in fact",
          "the reason",
          "statistics");

  /** New rare words that, with a word of reasoning, make an argument. */
  private static final int ARGUMENT = 6;

  /** Words beyond these are no longer remembered as heard. */
  private static final int REMEMBERED = 20_000;

  private final boolean stance;
  private final Set<String> heard = new HashSet<>();
  private double open;

  StancePressure(boolean stance) {
    this.stance = stance;
  }

  void hear(Asking asking) {
    double pushback = pushback(asking);
    double reason = reason(asking);
    open = Math.max(pushback * (1 - reason), open * share(asking));
    if (heard.size() < REMEMBERED) {
      heard.addAll(asking.rare());
    }
  }

  double open() {
    return open;
  }

  private double pushback(Asking asking) {
    boolean pushes = (stance ? PUSHBACK : LEAVE_ROLE).occurIn(asking.words());
    return pushes ? .9 : 0;
  }

  private double reason(Asking asking) {
    long fresh = asking.rare().stream().filter(stem -> !heard.contains(stem)).count();
    double argues = REASONS.occurIn(asking.words()) ? 1 : .35;
    return argues * Math.min(1.0, (double) fresh / ARGUMENT) * .8;
  }

  private static double share(Asking asking) {
    return switch (asking.stance()) {
      case INSIST, AGAIN -> .8;
      case OPEN -> .4;
      case DROP -> .1;
    };
  }
}
