package dev.leeway.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The entries of a record as a graph: each follows those that were there when it was made, so that
 * work on two branches can be merged. Immutable.
 */
public final class CharterRecord {

  private final List<RecordEntry> entries;
  private final Map<String, Set<String>> ancestors = new HashMap<>();

  /**
   * @param entries each after all that it follows
   */
  CharterRecord(List<RecordEntry> entries) {
    this.entries = List.copyOf(entries);
    for (RecordEntry entry : entries) {
      var before = new HashSet<String>();
      for (String parent : entry.follows()) {
        before.add(parent);
        before.addAll(ancestors.getOrDefault(parent, Set.of()));
      }
      ancestors.put(entry.seal(), before);
    }
  }

  /** Returns the record that nobody has begun. */
  public static CharterRecord empty() {
    return new CharterRecord(List.of());
  }

  /** Returns the entries, each after all that it follows; among equals by day, then by seal. */
  public List<RecordEntry> entries() {
    return entries;
  }

  /** Returns the entries that none follows: what the next entry will follow. */
  public List<RecordEntry> heads() {
    var followed = new HashSet<String>();
    entries.forEach(entry -> followed.addAll(entry.follows()));
    return entries.stream().filter(entry -> !followed.contains(entry.seal())).toList();
  }

  /** Returns whether one entry was there when the other was made. */
  public boolean isBefore(RecordEntry one, RecordEntry other) {
    return ancestors.getOrDefault(other.seal(), Set.of()).contains(one.seal());
  }

  /** Returns the proposals by id, in the record's order; of equal ids the first. */
  public Map<String, RecordEntry> proposals() {
    var proposals = new LinkedHashMap<String, RecordEntry>();
    for (RecordEntry entry : entries) {
      if (entry.step() instanceof Step.Proposal proposal) {
        proposals.putIfAbsent(proposal.id(), entry);
      }
    }
    return proposals;
  }

  /** Returns the decisions about a proposal; more than one only where branches disagree. */
  public List<RecordEntry> decisions(String proposal) {
    return entries.stream()
        .filter(
            entry ->
                entry.step() instanceof Step.Decision decision
                    && decision.proposal().equals(proposal))
        .toList();
  }

  /** Returns every stakeholder's latest positions on a proposal; see {@link #positions}. */
  public List<RecordEntry> positions(String proposal) {
    return latest(proposal, entries);
  }

  /** Returns the same as it stood when an entry was made. */
  List<RecordEntry> positionsBefore(String proposal, RecordEntry entry) {
    return latest(proposal, entries.stream().filter(each -> isBefore(each, entry)).toList());
  }

  /** A position gives way to a later one of the same stakeholder; on two branches both stand. */
  private List<RecordEntry> latest(String proposal, Collection<RecordEntry> among) {
    var positions = new ArrayList<RecordEntry>();
    for (RecordEntry entry : among) {
      if (entry.step() instanceof Step.Position position && position.proposal().equals(proposal)) {
        positions.removeIf(each -> sameStakeholder(each, position) && isBefore(each, entry));
        positions.add(entry);
      }
    }
    return List.copyOf(positions);
  }

  private static boolean sameStakeholder(RecordEntry entry, Step.Position position) {
    return entry.step() instanceof Step.Position other
        && other.stakeholder().equals(position.stakeholder());
  }

  /** Returns the entries that put an edition in force: the opening, and each adoption. */
  public List<RecordEntry> changes() {
    return entries.stream().filter(entry -> edition(entry).isPresent()).toList();
  }

  /**
   * Returns the editions in force at the end; more than one where two branches changed the charter
   * and nobody has decided between them.
   */
  public List<Edition> inForce() {
    return inForce(entry -> true);
  }

  /** Returns the editions in force when an entry was made. */
  List<Edition> inForceBefore(RecordEntry entry) {
    return inForce(each -> isBefore(each, entry));
  }

  private List<Edition> inForce(Predicate<RecordEntry> among) {
    List<RecordEntry> changes = changes().stream().filter(among).toList();
    return changes.stream()
        .filter(each -> changes.stream().noneMatch(later -> isBefore(each, later)))
        .flatMap(each -> edition(each).stream())
        .distinct()
        .toList();
  }

  /** Returns the edition that an entry puts in force, if it does. */
  static Optional<Edition> edition(RecordEntry entry) {
    return switch (entry.step()) {
      case Step.Opening opening -> Optional.of(opening.edition());
      case Step.Decision decision ->
          decision.adopted() ? Optional.of(decision.edition()) : Optional.empty();
      case Step.Proposal proposal -> Optional.empty();
      case Step.Position position -> Optional.empty();
    };
  }
}
