package dev.leeway.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What could govern an interaction and what should. Every id that it uses, it also declares.
 *
 * @param version the charter's own, as its authors write it
 * @param description may be empty
 * @param objectives the register, in the charter's order
 * @param events what constraints begin or end with
 */
public record Charter(
    String name,
    String version,
    String description,
    List<Objective> objectives,
    List<Event> events,
    List<Constraint> constraints,
    List<ConflictPair> conflicts,
    AuthorityLattice lattice,
    List<LegitimacyRule> legitimacyRules,
    Thresholds thresholds,
    ProcessRecord process) {

  public Charter {
    objectives = List.copyOf(objectives);
    events = List.copyOf(events);
    constraints = List.copyOf(constraints);
    conflicts = List.copyOf(conflicts);
    legitimacyRules = List.copyOf(legitimacyRules);
    requireDistinct("objective", objectives.stream().map(each -> each.id().name()).toList());
    requireDistinct("event", events.stream().map(Event::id).toList());
    requireDistinct("constraint", constraints.stream().map(Constraint::id).toList());
    requireDistinct("legitimacy rule", legitimacyRules.stream().map(LegitimacyRule::id).toList());
    requireDeclared(objectives, constraints, conflicts, legitimacyRules);
    requireDeclaredEvents(events, constraints);
  }

  /** Returns the objective of that id. */
  public Optional<Objective> objective(ObjectiveId id) {
    return objectives.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the objectives of one kind, in the charter's order. */
  public List<Objective> objectives(ObjectiveKind kind) {
    return objectives.stream().filter(each -> each.kind() == kind).toList();
  }

  /** Returns the event of that id. */
  public Optional<Event> event(String id) {
    return events.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns whether the charter declares these two, in either order, as a conflict pair. */
  public boolean inConflict(ObjectiveId one, ObjectiveId other) {
    return !one.equals(other) && conflicts.contains(new ConflictPair(one, other));
  }

  /** Returns the objectives in conflict with this one, in the order of the conflict pairs. */
  public List<ObjectiveId> rivals(ObjectiveId id) {
    return conflicts.stream()
        .filter(pair -> pair.involves(id))
        .map(pair -> pair.rival(id))
        .distinct()
        .toList();
  }

  /** Returns this charter with more constraints, for example those found in a transcript. */
  public Charter withConstraints(List<Constraint> more) {
    List<Constraint> all = Stream.concat(constraints.stream(), more.stream()).toList();
    return new Charter(
        name,
        version,
        description,
        objectives,
        events,
        all,
        conflicts,
        lattice,
        legitimacyRules,
        thresholds,
        process);
  }

  private static void requireDistinct(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("%s \"%s\" is declared twice".formatted(what, id));
      }
    }
  }

  private static void requireDeclared(
      List<Objective> objectives,
      List<Constraint> constraints,
      List<ConflictPair> conflicts,
      List<LegitimacyRule> rules) {
    Set<ObjectiveId> declared = new HashSet<>();
    objectives.forEach(objective -> declared.add(objective.id()));
    for (Constraint constraint : constraints) {
      requireDeclared(declared, constraint.objective(), "constraint " + constraint.id());
    }
    for (ConflictPair pair : conflicts) {
      requireDeclared(declared, pair.a(), "a conflict pair");
      requireDeclared(declared, pair.b(), "a conflict pair");
    }
    for (LegitimacyRule rule : rules) {
      rule.objectives().forEach(id -> requireDeclared(declared, id, "rule " + rule.id()));
    }
  }

  private static void requireDeclared(Set<ObjectiveId> declared, ObjectiveId id, String where) {
    if (!declared.contains(id)) {
      throw new IllegalArgumentException(
          "%s names objective \"%s\", which the charter does not declare".formatted(where, id));
    }
  }

  private static void requireDeclaredEvents(List<Event> events, List<Constraint> constraints) {
    Set<String> declared = new HashSet<>();
    events.forEach(event -> declared.add(event.id()));
    for (Constraint constraint : constraints) {
      for (String event : constraint.when().events()) {
        if (!declared.contains(event)) {
          throw new IllegalArgumentException(
              "constraint %s names event \"%s\", which the charter does not declare"
                  .formatted(constraint.id(), event));
        }
      }
    }
  }
}
