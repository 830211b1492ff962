package dev.leeway.weave.staleness;

import dev.leeway.math.RateDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why people overrode the charter's verdicts: how often each cause was there where they did, beside
 * how often it was there where they agreed. A cause that is no more frequent among overrides
 * explains nothing.
 *
 * @param overridden how many verdicts people contradict
 * @param agreed how many they share
 * @param causes those that could be looked for
 */
public record OverrideCauses(int overridden, int agreed, List<Frequency> causes) {

  public OverrideCauses {
    causes = List.copyOf(causes);
  }

  /** What may lie behind an override. */
  public enum Cause {
    UNSETTLED("the evidence did not settle it"),
    NO_RULE("no rule of the charter covers it, or its rules pull apart"),
    FORKED("its predicate has become two"),
    SPLIT("those who judge are split along stable groups");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** Returns the cause for people. */
    public String words() {
      return words;
    }
  }

  /**
   * How often a cause was there.
   *
   * @param among how many overrides have it
   * @param overridden of how many that could have it
   * @param others how many shared verdicts have it
   * @param agreed of how many that could have it
   * @param difference of the two shares, 95%; empty where one of the two kinds is missing
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public record Frequency(
      Cause cause,
      int among,
      int overridden,
      int others,
      int agreed,
      Optional<RateDifference> difference) {

    /** Returns whether it is more frequent among overrides than chance would make it. */
    public boolean explains() {
      return difference.map(each -> each.interval().low() > 0).orElse(false);
    }
  }

  /**
   * One verdict that a person judged.
   *
   * @param present the causes that were there
   * @param looked those for which there were data; a split takes verdicts of two groups
   */
  public record Judged(boolean overridden, Set<Cause> present, Set<Cause> looked) {

    public Judged {
      present = Set.copyOf(present);
      looked = Set.copyOf(looked);
    }
  }

  /** Counts; a cause for which no verdict has data is left out. */
  public static OverrideCauses of(List<Judged> judged) {
    int overridden = (int) judged.stream().filter(Judged::overridden).count();
    var causes = new ArrayList<Frequency>();
    for (Cause cause : Cause.values()) {
      List<Judged> looked = judged.stream().filter(each -> each.looked().contains(cause)).toList();
      if (!looked.isEmpty()) {
        causes.add(frequency(cause, looked));
      }
    }
    return new OverrideCauses(overridden, judged.size() - overridden, causes);
  }

  private static Frequency frequency(Cause cause, List<Judged> looked) {
    int overridden = (int) looked.stream().filter(Judged::overridden).count();
    int agreed = looked.size() - overridden;
    int among = count(looked, cause, true);
    int others = count(looked, cause, false);
    return new Frequency(
        cause,
        among,
        overridden,
        others,
        agreed,
        overridden == 0 || agreed == 0
            ? Optional.empty()
            : Optional.of(RateDifference.of(among, overridden, others, agreed)));
  }

  private static int count(List<Judged> judged, Cause cause, boolean overridden) {
    return (int)
        judged.stream()
            .filter(each -> each.overridden() == overridden && each.present().contains(cause))
            .count();
  }
}
