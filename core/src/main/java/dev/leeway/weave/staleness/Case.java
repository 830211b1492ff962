package dev.leeway.weave.staleness;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.weave.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept of one analysed transcript.
 *
 * @param task what shares its luck
 * @param contested how many turns put the governing objective that fared worst to the test
 * @param held at how many of them it was in control
 * @param lost whether it was displaced at any
 * @param lostProbability P(it was), in [0, 1]
 * @param governing the objective that fared worst; empty if nothing governs
 * @param features numbers about the transcript that a shift may show in
 * @param cues strongest pressure of each kind, in [0, 1]
 * @param uses how the charter's constraints were put to the test
 */
public record Case(
    String id,
    String task,
    List<CaseContext> contexts,
    int contested,
    int held,
    boolean lost,
    double lostProbability,
    Optional<ObjectiveId> governing,
    SortedMap<String, Double> features,
    SortedMap<String, Double> cues,
    List<ConstraintUse> uses) {

  public Case {
    contexts = List.copyOf(contexts);
    features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    uses = List.copyOf(uses);
    cues = Collections.unmodifiableSortedMap(new TreeMap<>(cues));
  }

  /**
   * A context, and how the charter's rules fared there.
   *
   * @param conflicting two objectives that the charter itself puts in conflict were both served or
   *     both should have governed under contest
   * @param unsettled contested, and the evidence does not say what was in control
   */
  public record CaseContext(Context context, boolean conflicting, boolean unsettled) {

    /** Returns whether the charter's rules do not settle it. */
    public boolean disputed() {
      return conflicting || unsettled;
    }
  }
}
