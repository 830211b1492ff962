package dev.leeway.charter;

import dev.leeway.math.Fraction;
import java.util.Locale;
import java.util.Optional;

/**
 * How those concerned decide whether a charter changes. Declared in the charter itself, so that a
 * rule cannot be chosen after the positions are known.
 *
 * @param quota share of those for or against that must be for; read by {@link Kind#MAJORITY} only
 * @param quorum share of the stakeholders that must have taken a position
 */
public record DecisionRule(Kind kind, Fraction quota, Fraction quorum) {

  /** Two thirds. */
  public static final Fraction USUAL_QUOTA = new Fraction(2, 3);

  /** What is compared. */
  public enum Kind {
    /** Nobody objects, and somebody is for it. */
    CONSENT("consent"),
    /** Enough of those who are for or against it are for it. */
    MAJORITY("qualified-majority"),
    /** The option whose worst-off stakeholder is best off. */
    MAXIMIN("maximin"),
    /** The option whose product of the stakeholders' scores is greatest. */
    NASH("nash");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns the name that charters write. */
    public String label() {
      return label;
    }

    /** Returns whether stakeholders score the options rather than take a stand. */
    public boolean scores() {
      return switch (this) {
        case CONSENT, MAJORITY -> false;
        case MAXIMIN, NASH -> true;
      };
    }

    /** Returns the kind of that name. */
    static Optional<Kind> of(String label) {
      for (Kind kind : values()) {
        if (kind.label.equals(label)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** Returns the rule in words: {@code qualified-majority of 2/3, quorum all}. */
  @Override
  public String toString() {
    String quotas = kind == Kind.MAJORITY ? " of " + quota : "";
    return String.format(Locale.ROOT, "%s%s, quorum %s", kind.label, quotas, quorum);
  }
}
