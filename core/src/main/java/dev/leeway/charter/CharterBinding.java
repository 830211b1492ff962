package dev.leeway.charter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a charter out of its YAML values, reporting what no schema can see. */
final class CharterBinding {

  private final Entry root;
  private final List<String> objectives;
  private final List<String> events;

  CharterBinding(Entry root) {
    this.root = root;
    this.objectives = declared("objectives", "objective");
    this.events = declared("events", "event");
    declared("constraints", "constraint");
    declared("legitimacy", "legitimacy rule");
  }

  /** Everything but the charter itself, so that all of it can report before any of it is built. */
  record Parts(
      List<Objective> objectives,
      List<Event> events,
      List<Constraint> constraints,
      List<ConflictPair> conflicts,
      AuthorityLattice lattice,
      List<LegitimacyRule> rules,
      Thresholds thresholds,
      ProcessRecord process) {}

  Parts parts() {
    List<Objective> register = each("objectives", this::objective);
    return new Parts(
        register,
        each("events", CharterBinding::event),
        each("constraints", this::constraint),
        each("conflicts", this::conflict),
        lattice(),
        root.has("legitimacy")
            ? AuthorityBinding.rules(root.at("legitimacy"), objectives)
            : ShippedCharter.generalRules(),
        thresholds(),
        GovernanceBinding.process(root.at("process"), register));
  }

  Charter charter(Parts parts) {
    return new Charter(
        root.text("name"),
        root.text("version"),
        root.text("description"),
        parts.objectives(),
        parts.events(),
        parts.constraints(),
        parts.conflicts(),
        parts.lattice(),
        parts.rules(),
        parts.thresholds(),
        parts.process());
  }

  private interface Binding<T> {
    Optional<T> of(Entry entry);
  }

  private <T> List<T> each(String key, Binding<T> binding) {
    List<T> bound = new ArrayList<>();
    for (Entry entry : root.at(key).items()) {
      binding.of(entry).ifPresent(bound::add);
    }
    return bound;
  }

  private List<String> declared(String key, String what) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> ids = new ArrayList<>();
    int number = 0;
    for (Entry entry : root.at(key).items()) {
      number++;
      String id = entry.text("id");
      Integer first = seen.putIfAbsent(id, number);
      if (first == null) {
        ids.add(id);
      } else if (!id.isEmpty()) {
        entry.at("id").report("%s \"%s\" is declared twice".formatted(what, id));
      }
    }
    return List.copyOf(ids);
  }

  private Optional<Objective> objective(Entry entry) {
    String id = entry.text("id");
    var enactedBy =
        new Objective.EnactedBy(
            RuleBinding.rules(entry.at("enacted-by")),
            RuleBinding.rules(entry.at("not-enacted-by")));
    Optional<ObjectiveKind> kind = ObjectiveKind.of(entry.text("kind"));
    if (!ObjectiveId.isValid(id) || kind.isEmpty()) {
      return Optional.empty();
    }
    if (new ObjectiveId(id).isReserved()) {
      entry.at("id").report("objective id \"%s\" is reserved; choose another".formatted(id));
      return Optional.empty();
    }
    return Optional.of(
        new Objective(
            new ObjectiveId(id),
            kind.get(),
            entry.text("description"),
            entry.texts("phrases"),
            enactedBy,
            entry.text("stakeholder")));
  }

  private static Optional<Event> event(Entry entry) {
    List<Event.Condition> conditions =
        entry.at("shown-by").items().stream()
            .map(RuleBinding::condition)
            .flatMap(Optional::stream)
            .toList();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Event(entry.text("id"), conditions));
  }

  private Optional<Constraint> constraint(Entry entry) {
    When when = when(entry.at("when"));
    Optional<ObjectiveId> objective = entry.at("objective").objective(objectives);
    Optional<InstructionSource> source = InstructionSource.of(entry.text("source"));
    if (objective.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Constraint(
            entry.text("id"),
            objective.get(),
            source.get(),
            entry.text("scope"),
            entry.whole("priority", 0),
            entry.text("mode").equals("enabling")
                ? Constraint.Mode.ENABLING
                : Constraint.Mode.GOVERNING,
            when));
  }

  private When when(Entry entry) {
    Optional<String> from = event(entry.at("from"), events);
    Optional<String> until = event(entry.at("until"), events);
    if (from.isPresent() && from.equals(until)) {
      entry.report("begins and ends with the same event \"%s\"".formatted(from.get()));
    }
    if (from.isPresent()) {
      return until
          .<When>map(end -> new When.Between(from.get(), end))
          .orElseGet(() -> new When.From(from.get()));
    }
    return until.<When>map(When.Until::new).orElseGet(When.Always::new);
  }

  private static Optional<String> event(Entry entry, Collection<String> declared) {
    String written = entry.text();
    if (written.isEmpty() || declared.contains(written)) {
      return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }
    entry.report("unknown event \"%s\"%s".formatted(written, NearestName.hint(written, declared)));
    return Optional.empty();
  }

  private Optional<ConflictPair> conflict(Entry entry) {
    List<Entry> two = entry.items();
    if (two.size() != 2) {
      return Optional.empty();
    }
    Optional<ObjectiveId> one = two.getFirst().objective(objectives);
    Optional<ObjectiveId> other = two.getLast().objective(objectives);
    if (one.isPresent() && one.equals(other)) {
      entry.report("\"%s\" is in conflict with itself".formatted(one.get()));
      return Optional.empty();
    }
    return one.flatMap(a -> other.map(b -> new ConflictPair(a, b)));
  }

  private AuthorityLattice lattice() {
    Entry entry = root.at("lattice");
    if (entry.isMapping()) {
      return AuthorityBinding.lattice(entry);
    }
    String name = entry.text();
    List<String> shipped = ShippedCharter.latticeNames();
    if (name.isEmpty() || shipped.contains(name)) {
      return ShippedCharter.lattice(name.isEmpty() ? shipped.getFirst() : name);
    }
    entry.report("unknown lattice \"%s\"%s".formatted(name, NearestName.hint(name, shipped)));
    return ShippedCharter.lattice(shipped.getFirst());
  }

  private Thresholds thresholds() {
    Entry entry = root.at("thresholds");
    Thresholds defaults = Thresholds.defaults();
    double control = entry.number("control", defaults.control());
    double lost = entry.number("lost", defaults.lost());
    try {
      return new Thresholds(
          control,
          lost,
          entry.number("contested", defaults.contested()),
          entry.number("leak", defaults.leak()),
          entry.number("effort", defaults.effort()),
          entry.number("pressure", defaults.pressure()),
          entry.whole("persistence", defaults.persistence()),
          entry.whole("durability", defaults.durability()));
    } catch (IllegalArgumentException e) {
      // The schema has reported what is out of range; only this it cannot see.
      if (lost >= control && lost <= 1 && control >= 0) {
        entry.report(
            "lost is %s and control is %s; expected lost to be less".formatted(lost, control));
      }
      return defaults;
    }
  }
}
