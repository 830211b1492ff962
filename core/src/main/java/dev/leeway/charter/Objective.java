package dev.leeway.charter;

import java.util.List;

/**
 * One thing that could be in control of an interaction.
 *
 * @param description one or two sentences that say when it is served; also read by the encoder
 * @param phrases examples of words or acts that serve it; may be empty
 * @param enactedBy when an action serves it for certain; may be without rules
 * @param stakeholder whose interest it is; empty if the charter does not say
 */
public record Objective(
    ObjectiveId id,
    ObjectiveKind kind,
    String description,
    List<String> phrases,
    EnactedBy enactedBy,
    String stakeholder) {

  public Objective {
    if (id.isReserved()) {
      throw new IllegalArgumentException(
          "objective id \"%s\" is reserved: inference adds it by itself".formatted(id));
    }
    phrases = List.copyOf(phrases);
  }

  /** Returns an objective without phrases, rules or stakeholder. */
  public static Objective of(String id, ObjectiveKind kind, String description) {
    return new Objective(
        new ObjectiveId(id), kind, description, List.of(), EnactedBy.nothing(), "");
  }

  /**
   * The deterministic rules that say when an objective is enacted.
   *
   * @param any each of these enacts it
   * @param except a call, or a sentence, that one of these matches never does
   */
  public record EnactedBy(List<EnactmentRule> any, List<EnactmentRule> except) {

    public EnactedBy {
      any = List.copyOf(any);
      except = List.copyOf(except);
    }

    /** Returns the rules of an objective that no rule enacts. */
    public static EnactedBy nothing() {
      return new EnactedBy(List.of(), List.of());
    }
  }
}
