package dev.leeway.measure;

import dev.leeway.charter.AuthorityLattice;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Constraint;
import dev.leeway.charter.InstructionSource;
import dev.leeway.charter.Legitimacy;
import dev.leeway.charter.LegitimacyRule;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether an objective was entitled to govern in the place of another, by the charter's rules and its
 * lattice of authority. Normative: it says what the charter says, not what is right.
 */
final class Entitlement {

  private final Charter charter;

  Entitlement(Charter charter) {
    this.charter = charter;
  }

  /** Returns whether {@code rival} may govern where {@code governing} should. */
  Legitimacy against(ObjectiveId rival, ObjectiveId governing) {
    Optional<Objective> objective = charter.objective(rival);
    if (objective.isEmpty()) {
      return Legitimacy.UNDETERMINED;
    }
    InstructionSource source = source(objective.get());
    Legitimacy byRule =
        Legitimacy.of(charter, objective.get(), LegitimacyRule.Provenance.from(source));
    if (byRule == Legitimacy.ILLEGITIMATE || !charter.lattice().hasAuthority(source)) {
      return Legitimacy.ILLEGITIMATE;
    }
    int standing = rank(objective.get());
    int needed = charter.objective(governing).map(this::rank).orElse(Integer.MAX_VALUE);
    return standing < needed ? byRule : Legitimacy.ILLEGITIMATE;
  }

  /** A constraint of the charter says whose authority an objective rests on; else its kind does. */
  private InstructionSource source(Objective objective) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.objective().equals(objective.id()))
        .map(Constraint::source)
        .findFirst()
        .orElse(usualSource(objective.kind()));
  }

  private int rank(Objective objective) {
    AuthorityLattice lattice = charter.lattice();
    OptionalInt byKind = lattice.rank(objective.kind());
    OptionalInt rank = byKind.isPresent() ? byKind : lattice.rank(source(objective));
    return rank.orElse(Integer.MAX_VALUE);
  }

  private static InstructionSource usualSource(ObjectiveKind kind) {
    return switch (kind) {
      case SAFETY, TRUTHFULNESS, HUMAN_VALUES -> InstructionSource.ROOT;
      case OPERATOR_POLICY, OPERATOR_GOAL, PROCEDURE -> InstructionSource.SYSTEM;
      case USER_REQUEST, USER_SATISFACTION, ROLE, ARTIFACT, CUSTOM -> InstructionSource.USER;
      case COHERENCE, MOMENTUM, CAPABILITY -> InstructionSource.MODEL;
      case INJECTED -> InstructionSource.TOOL_OUTPUT;
    };
  }
}
