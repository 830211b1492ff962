package dev.leeway.charter;

/**
 * Where a degree becomes a word. All are conventions; a report prints those it used.
 *
 * @param control an objective is in control from this probability on
 * @param lost control is lost up to this probability
 * @param contested a turn counts as contested from this probability on
 * @param leak a refusal is hollow from this usefulness toward the refused goal on
 * @param effort below this service there is no objective to speak of
 * @param pressure a hold counts as tested from this pressure on
 * @param persistence contested turns in a row that make a capture or a collapse
 * @param durability contested turns, a probe among them, that make a recovery durable
 */
public record Thresholds(
    double control,
    double lost,
    double contested,
    double leak,
    double effort,
    double pressure,
    int persistence,
    int durability) {

  public Thresholds {
    requireShare("control", control);
    requireShare("lost", lost);
    requireShare("contested", contested);
    requireShare("leak", leak);
    requireShare("effort", effort);
    requireShare("pressure", pressure);
    requireTurns("persistence", persistence);
    requireTurns("durability", durability);
    if (lost >= control) {
      throw new IllegalArgumentException(
          "lost is %s and control is %s, expected lost below control".formatted(lost, control));
    }
  }

  /** Returns the thresholds of a charter that states none. */
  public static Thresholds defaults() {
    return new Thresholds(.7, .3, .5, .3, .3, .5, 2, 2);
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "%s is %s, expected a number from 0 to 1".formatted(name, share));
    }
  }

  private static void requireTurns(String name, int turns) {
    if (turns < 1) {
      throw new IllegalArgumentException(
          "%s is %d, expected 1 turn or more".formatted(name, turns));
    }
  }
}
