package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.evidence.conduct.GoverningConstraint;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The constraints that a charter states in words of its own, for objectives that no rule of it
 * enacts. Objectives that are described as in the shipped charter say nothing of their own: they
 * stand for what is found in a transcript.
 *
 * @param stated what each constraint demands, in the charter's order
 */
record DeclaredConstraints(List<Stated> stated) {

  /** Words that make a description one of what must not happen. */
  private static final Pattern FORBIDS =
      Pattern.compile("\\b(?:no|not|never|nobody|nothing|none|without|cannot|only)\\b|n't\\b");

  DeclaredConstraints {
    stated = List.copyOf(stated);
  }

  static DeclaredConstraints of(Charter charter) {
    Set<String> shipped =
        ShippedCharter.general().objectives().stream()
            .map(Objective::description)
            .collect(Collectors.toUnmodifiableSet());
    var stated = new ArrayList<Stated>();
    for (Constraint constraint : charter.constraints()) {
      Objective objective = charter.objective(constraint.objective()).orElseThrow();
      boolean governs = constraint.mode() == Constraint.Mode.GOVERNING;
      boolean own = !shipped.contains(objective.description());
      if (governs && own && objective.enactedBy().any().isEmpty()) {
        kind(objective)
            .ifPresent(kind -> stated.add(new Stated(constraint, kind, objective.description())));
      }
    }
    return new DeclaredConstraints(stated);
  }

  /** Returns them with the messages for which each is in force; those that never are, left out. */
  List<GoverningConstraint> in(Transcript transcript, GoverningSchedule schedule) {
    var declared = new ArrayList<GoverningConstraint>();
    for (Stated one : stated) {
      List<Turn> turns =
          transcript.turns().stream()
              .filter(turn -> schedule.constraints(turn.index()).contains(one.constraint()))
              .toList();
      if (!turns.isEmpty()) {
        declared.add(
            GoverningConstraint.declared(
                one.constraint().objective(),
                one.kind(),
                one.words(),
                turns.getFirst().message(),
                turns.getLast().message() + 1));
      }
    }
    return List.copyOf(declared);
  }

  /** What a request can stand against; empty for what is itself a request or a by-product. */
  private static Optional<GoverningConstraint.Kind> kind(Objective objective) {
    boolean forbids = FORBIDS.matcher(objective.description().toLowerCase(Locale.ROOT)).find();
    return switch (objective.kind()) {
      case SAFETY, TRUTHFULNESS, OPERATOR_POLICY, HUMAN_VALUES, PROCEDURE, CUSTOM ->
          Optional.of(
              forbids ? GoverningConstraint.Kind.PROHIBITION : GoverningConstraint.Kind.OBLIGATION);
      case ROLE -> Optional.of(GoverningConstraint.Kind.ROLE);
      case OPERATOR_GOAL -> Optional.of(GoverningConstraint.Kind.GOAL);
      case USER_REQUEST, USER_SATISFACTION, ARTIFACT, COHERENCE, MOMENTUM, CAPABILITY, INJECTED ->
          Optional.empty();
    };
  }

  /**
   * One constraint in the charter's words.
   *
   * @param words the description of its objective
   */
  record Stated(Constraint constraint, GoverningConstraint.Kind kind, String words) {}
}
