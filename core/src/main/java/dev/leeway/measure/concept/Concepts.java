package dev.leeway.measure.concept;

import java.util.List;

/**
 * The registry of concepts: one list a body of theory. A list says what there is to ask; a class of
 * it says what each means and answers for one transcript.
 */
public final class Concepts {

  /** Runtime objective-orientation, in the theory's order. */
  private static final List<ConceptMeasure> RUNTIME =
      List.of(
          new Orientation(),
          new ModelInTrajectory(),
          new NamedTarget(),
          new TargetList(),
          new TargetRoles(),
          new Competition(),
          new Dominance(),
          new PreOrientation(),
          new RuntimeGap(),
          new RuntimeAlignment(),
          new CapturedPreOrientation(),
          new TrajectoryShaping(),
          new Momentum(),
          new InteractionForms(),
          new DisplacedAlignment(),
          new FourFailures(),
          new DepthAsymmetry(),
          new TargetLegitimacy(),
          new PerceivedLegitimacy(),
          new PrincipalConflict(),
          new ObeyedWhileViolating(),
          new RefusalQuality(),
          new ConstraintIntegrity(),
          new DefaultOrConstraint(),
          new Temptation(),
          new IntegrityWhenItPays(),
          new RecognitionOrControl(),
          new ApologyOrReAnchoring(),
          new ReAnchoring(),
          new ClaimedEnacted(),
          new PerformativeAlignment(),
          new SymbolicResidue(),
          new SymbolEfficacy(),
          new Contradictions(),
          new Persistence(),
          new TargetMovement(),
          new HeldOrAdapted(),
          new Morphing(),
          new Drift(),
          new Capture(),
          new Collapse(),
          new Elasticity(),
          new Oscillation(),
          new TerminalShift(),
          new Profile(),
          new Observability(),
          new HarderToFake(),
          new MetaphorGate());

  private Concepts() {}

  /** Returns the concepts of runtime objective-orientation. */
  public static List<ConceptMeasure> runtime() {
    return RUNTIME;
  }

  /** Returns the answer to every concept of a list for one transcript and governing objective. */
  public static ConceptAnswers answers(List<ConceptMeasure> concepts, Scene scene) {
    return new ConceptAnswers(
        scene.governing(), concepts.stream().map(each -> answer(each, scene)).toList());
  }

  private static Answer answer(ConceptMeasure measure, Scene scene) {
    return measure.needsContest() && scene.contested().isEmpty()
        ? Answer.uncontested(measure.concept())
        : measure.measure(scene);
  }
}
