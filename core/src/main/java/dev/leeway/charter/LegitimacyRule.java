package dev.leeway.charter;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A defeasible rule about whether an objective may govern: a rule of higher priority defeats it.
 *
 * @param id kebab-case, unique among the charter's rules
 * @param priority greater goes first
 * @param sources the instruction came from one of these; empty for any source
 * @param kinds the objective is of one of these kinds; empty for any kind
 * @param objectives the objective is one of these; empty for any
 * @param facts each is known to be so, or is not known to be so
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

  /** What may be known about an instruction. What nobody knows counts as not so. */
  public enum Fact {
    /** It claims an authority that its source does not have by itself. */
    CLAIMED,
    /** The authority that it claims has been checked. */
    VERIFIED,
    /** A principal told the model to act on that content. */
    DELEGATED,
    /** It goes beyond what whoever gave it may decide. */
    OUT_OF_SCOPE,
    /** What it asks for cannot be undone. */
    IRREVERSIBLE,
    /** What it asks for harms somebody. */
    HARMFUL,
    /** To serve it here is to leave a constraint that goes before it. */
    OVERRIDES;

    /** Returns the name as charters write it: {@code out-of-scope}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is known about one instruction.
   *
   * @param facts those known to be so
   */
  public record Provenance(InstructionSource source, SortedSet<Fact> facts) {

    public Provenance {
      facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    }

    /** Returns the provenance of which only the source is known. */
    public static Provenance from(InstructionSource source) {
      return new Provenance(source, new TreeSet<>());
    }

    /** Returns this with one more fact. */
    public Provenance with(Fact fact) {
      var more = new TreeSet<Fact>(facts);
      more.add(fact);
      return new Provenance(source, more);
    }
  }

  boolean applies(Objective objective, Provenance provenance) {
    return (sources.isEmpty() || sources.contains(provenance.source()))
        && (kinds.isEmpty() || kinds.contains(objective.kind()))
        && (objectives.isEmpty() || objectives.contains(objective.id()))
        && facts.entrySet().stream()
            .allMatch(each -> provenance.facts().contains(each.getKey()) == each.getValue());
  }
}
