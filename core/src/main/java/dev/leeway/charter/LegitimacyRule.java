package dev.leeway.charter;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A defeasible rule about whether an objective may govern: a rule of higher priority defeats it.
 *
 * @param id kebab-case, unique among the charter's rules
 * @param priority greater goes first
 * @param sources the instruction came from one of these; empty for any source
 * @param kinds the objective is of one of these kinds; empty for any kind
 * @param objectives the objective is one of these; empty for any
 * @param facts each is known to be so
 * @param why one sentence for people; may be empty
 */
public record LegitimacyRule(
    String id,
    int priority,
    List<InstructionSource> sources,
    List<ObjectiveKind> kinds,
    List<ObjectiveId> objectives,
    SortedMap<Fact, Boolean> facts,
    Verdict verdict,
    String why) {

  public LegitimacyRule {
    sources = List.copyOf(sources);
    kinds = List.copyOf(kinds);
    objectives = List.copyOf(objectives);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** What a rule says. */
  public enum Verdict {
    PERMIT,
    FORBID
  }

  /** What may be known about an instruction. */
  public enum Fact {
    /** The authority that it claims has been checked. */
    VERIFIED,
    /** A principal told the model to act on that content. */
    DELEGATED,
    /** It is within the scope of who gave it. */
    IN_SCOPE,
    /** What it asks for can be undone. */
    REVERSIBLE,
    /** What it asks for harms somebody. */
    HARMFUL;

    /** Returns the name as charters write it: {@code in-scope}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is known about one instruction.
   *
   * @param facts a fact that is not a key is not known
   */
  public record Provenance(InstructionSource source, SortedMap<Fact, Boolean> facts) {

    public Provenance {
      facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Returns the provenance of which only the source is known. */
    public static Provenance from(InstructionSource source) {
      return new Provenance(source, new TreeMap<>());
    }

    /** Returns this with one more fact. */
    public Provenance with(Fact fact, boolean so) {
      var more = new TreeMap<Fact, Boolean>(facts);
      more.put(fact, so);
      return new Provenance(source, more);
    }
  }

  /** How a rule fits a case. */
  enum Fit {
    APPLIES,
    /** It would apply if facts that nobody knows were so. */
    MAY_APPLY,
    DOES_NOT
  }

  Fit fit(Objective objective, Provenance provenance) {
    boolean named =
        (sources.isEmpty() || sources.contains(provenance.source()))
            && (kinds.isEmpty() || kinds.contains(objective.kind()))
            && (objectives.isEmpty() || objectives.contains(objective.id()));
    if (!named) {
      return Fit.DOES_NOT;
    }
    Fit fit = Fit.APPLIES;
    for (Map.Entry<Fact, Boolean> needed : facts.entrySet()) {
      if (!provenance.facts().containsKey(needed.getKey())) {
        fit = Fit.MAY_APPLY;
      } else if (!needed.getValue().equals(provenance.facts().get(needed.getKey()))) {
        return Fit.DOES_NOT;
      }
    }
    return fit;
  }
}
