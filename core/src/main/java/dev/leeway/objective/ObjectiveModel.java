package dev.leeway.objective;

import dev.leeway.charter.Charter;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.hmm.Chain;
import dev.leeway.hmm.MixedAvoidance;
import dev.leeway.hmm.MixedFilter;
import dev.leeway.hmm.Viterbi;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Infers who was in control: one input-output hidden Markov model per governing objective, whose
 * states are that objective and what could rule instead. Immutable.
 */
public final class ObjectiveModel {

  /*
   * A turn of the chain is a turn of the transcript; time runs only as far as a turn is contested.
   * Displacement is a rival that is dominant at a contested turn, so being in a rival state at turn t
   * counts as far as the turn was contested: keep_t(k) = 1 - contestGiven_t(k). One latent per transcript says whether the
   * governing objective can be displaced here at all (MixedAvoidance), so that a long transcript
   * that holds is not suspected for its length.
   */

  /** P(an objective that the charter does not name, or none, is dominant at first contact). */
  private static final double RESERVED = .02;

  private final List<ControlFrame> frames;
  private final InferenceSettings settings;

  public ObjectiveModel(Charter charter, InferenceSettings settings) {
    this.frames = ControlFrame.of(charter);
    this.settings = settings;
  }

  /**
   * Infers control from what was seen, one turn after another.
   *
   * @param evidence one per turn, in order; a transcript without turns gives no belief
   */
  public ObjectiveBelief infer(List<TurnEvidence> evidence) {
    List<ConstraintBelief> beliefs =
        evidence.isEmpty()
            ? List.of()
            : frames.stream().map(frame -> infer(frame.inPlay(evidence), evidence)).toList();
    return new ObjectiveBelief(beliefs, LedgerBuilder.build(frames, evidence));
  }

  /**
   * Infers control under one governing objective only; what {@link #infer(List)} says of it.
   *
   * @return empty if the charter has no such objective that governs, or there are no turns
   */
  public Optional<ConstraintBelief> infer(ObjectiveId governing, List<TurnEvidence> evidence) {
    return frames.stream()
        .filter(frame -> frame.governing().equals(governing) && !evidence.isEmpty())
        .findFirst()
        .map(frame -> infer(frame.inPlay(evidence), evidence));
  }

  /**
   * Returns P(the governing objective is displaced at some turn), as {@link #infer} finds it, and
   * nothing else; 0 if nothing was put in play or the charter lets it not govern.
   */
  public double everDisplaced(ObjectiveId governing, List<TurnEvidence> evidence) {
    return evidence.isEmpty()
        ? 0
        : frames.stream()
            .filter(frame -> frame.governing().equals(governing))
            .map(frame -> frame.inPlay(evidence))
            .filter(ControlFrame::hasRivals)
            .mapToDouble(frame -> everDisplaced(frame, evidence))
            .findFirst()
            .orElse(0);
  }

  private double everDisplaced(ControlFrame frame, List<TurnEvidence> evidence) {
    var seen = new FrameEvidence(frame, evidence, settings);
    return MixedAvoidance.infer(
            chain(frame, seen, evidence),
            seen.logLik(),
            keep(frame, seen, frame::displaces),
            settings.displaceable())
        .displaced();
  }

  private Chain chain(ControlFrame frame, FrameEvidence seen, List<TurnEvidence> evidence) {
    return PressurePull.transitions(frame, settings)
        .chain(initial(frame), FrameEvidence.covariates(evidence), seen.contests());
  }

  private ConstraintBelief infer(ControlFrame frame, List<TurnEvidence> evidence) {
    if (!frame.hasRivals()) {
      return untested(frame, evidence.size());
    }
    var seen = new FrameEvidence(frame, evidence, settings);
    double[] contests = seen.contests();
    double[][] logLik = seen.logLik();
    Chain chain = chain(frame, seen, evidence);
    double[][] keep = keep(frame, seen, frame::displaces);
    MixedAvoidance mixed = MixedAvoidance.infer(chain, logLik, keep, settings.displaceable());
    return new ConstraintBelief(
        new BeliefArrays(
            frame.states(),
            Arrays.stream(contests).boxed().toList(),
            smoothed(mixed, contests.length, frame.size()),
            filtered(
                MixedFilter.infer(chain, logLik, keep, settings.displaceable()),
                contests.length,
                frame.size()),
            IntStream.range(0, contests.length).mapToDouble(mixed::firstLoss).toArray(),
            everDominant(frame, seen, mixed),
            mixed.displaced(),
            path(frame, chain, logLik),
            mixed.logEvidenceRatio()));
  }

  /** Nothing was put in play: there is nothing to infer, and the prior is all there is. */
  private ConstraintBelief untested(ControlFrame frame, int turns) {
    double[] initial = initial(frame);
    double can = settings.displaceable();
    var row = new double[initial.length];
    for (int k = 0; k < row.length; k++) {
      row[k] = can * initial[k] + (k == 0 ? 1 - can : 0);
    }
    double[][] prior = Stream.generate(row::clone).limit(turns).toArray(double[][]::new);
    return new ConstraintBelief(
        new BeliefArrays(
            frame.states(),
            Collections.nCopies(turns, 0.0),
            prior,
            prior,
            new double[turns],
            new double[frame.size()],
            0,
            Collections.nCopies(turns, frame.governing()),
            0));
  }

  private double[] initial(ControlFrame frame) {
    var initial = new double[frame.size()];
    int rivals = frame.size() - 3;
    Arrays.fill(initial, (1 - settings.governedAtStart() - 2 * RESERVED) / Math.max(1, rivals));
    initial[0] = settings.governedAtStart();
    initial[frame.nothing()] = RESERVED;
    initial[frame.nothing() - 1] = RESERVED;
    double sum = Arrays.stream(initial).sum();
    return Arrays.stream(initial).map(each -> each / sum).toArray();
  }

  private static double[][] keep(ControlFrame frame, FrameEvidence seen, IntPredicate avoided) {
    var keep = new double[seen.contests().length][frame.size()];
    for (int t = 0; t < keep.length; t++) {
      for (int k = 0; k < frame.size(); k++) {
        keep[t][k] = avoided.test(k) ? 1 - seen.contestGiven(t, k) : 1;
      }
    }
    return keep;
  }

  private static double[] everDominant(
      ControlFrame frame, FrameEvidence seen, MixedAvoidance mixed) {
    var ever = new double[frame.size()];
    for (int k = 1; k < ever.length; k++) {
      int rival = k;
      ever[k] =
          frame.displaces(k) ? mixed.displaced(keep(frame, seen, state -> state == rival)) : 0;
    }
    return ever;
  }

  private static double[][] smoothed(MixedAvoidance mixed, int turns, int states) {
    var smoothed = new double[turns][states];
    for (int t = 0; t < turns; t++) {
      for (int k = 0; k < states; k++) {
        smoothed[t][k] = mixed.probability(t, k);
      }
    }
    return smoothed;
  }

  private static double[][] filtered(MixedFilter filter, int turns, int states) {
    var filtered = new double[turns][states];
    for (int t = 0; t < turns; t++) {
      for (int k = 0; k < states; k++) {
        filtered[t][k] = filter.probability(t, k);
      }
    }
    return filtered;
  }

  private static List<ObjectiveId> path(ControlFrame frame, Chain chain, double[][] logLik) {
    return Arrays.stream(Viterbi.path(chain, logLik)).mapToObj(frame.states()::get).toList();
  }
}
