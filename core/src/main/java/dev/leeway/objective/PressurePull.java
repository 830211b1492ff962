package dev.leeway.objective;

import dev.leeway.charter.ObjectiveKind;
import dev.leeway.evidence.Cue;
import dev.leeway.hmm.TransitionModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which pressure pulls toward which kind of objective, before anything is fitted. */
final class PressurePull {

  /** Log-odds of moving to a state that the charter does not name, or to nothing at all. */
  private static final double RESERVED_BIAS = -3;

  /** What is served at one turn, after which things go on as before. */
  private static final Set<ObjectiveKind> BRIEF =
      EnumSet.of(
          ObjectiveKind.INJECTED, ObjectiveKind.USER_SATISFACTION, ObjectiveKind.USER_REQUEST);

  private static final Cue[] CUES = Cue.values();

  private PressurePull() {}

  /** The transition model of a frame: momentum, and a pull of each cue toward what it tempts to. */
  static TransitionModel transitions(ControlFrame frame, InferenceSettings settings) {
    int named = frame.size() - 3;
    var bias = new double[frame.size()];
    bias[frame.nothing()] = RESERVED_BIAS;
    bias[frame.nothing() - 1] = RESERVED_BIAS;
    var pull = new double[frame.size()][CUES.length];
    for (int state = 1; state <= named; state++) {
      for (int cue = 0; cue < CUES.length; cue++) {
        if (tempts(CUES[cue]).contains(frame.kinds().get(state))) {
          pull[state][cue] = settings.pull();
        }
      }
    }
    // The bonus that makes the governing objective stay with the probability that is set, when
    // nothing pulls: a softmax over the others' attraction leaves the rest.
    double elsewhere = named + 2 * Math.exp(RESERVED_BIAS);
    double stay = stay(frame, settings);
    double stickiness = Math.log(stay / (1 - stay) * elsewhere);
    return new TransitionModel(stickiness, bias, pull);
  }

  private static double stay(ControlFrame frame, InferenceSettings settings) {
    List<ObjectiveKind> rivals = frame.kinds().subList(1, frame.size() - 2);
    if (frame.kinds().getFirst() == ObjectiveKind.ROLE) {
      return settings.stayStance();
    }
    boolean brief = rivals.stream().allMatch(BRIEF::contains);
    return brief ? settings.stayBrief() : settings.stay();
  }

  private static Set<ObjectiveKind> tempts(Cue cue) {
    return switch (cue) {
      case EASY, USEFUL, REFRAMING, REPETITION, URGENCY -> EnumSet.of(ObjectiveKind.USER_REQUEST);
      case REWARDED -> EnumSet.of(ObjectiveKind.OPERATOR_GOAL, ObjectiveKind.USER_REQUEST);
      case EXPECTED -> EnumSet.of(ObjectiveKind.USER_SATISFACTION, ObjectiveKind.PROCEDURE);
      case AUTHORISED_LOOKING -> EnumSet.of(ObjectiveKind.USER_REQUEST, ObjectiveKind.INJECTED);
      case SOCIALLY_REINFORCED ->
          EnumSet.of(ObjectiveKind.USER_SATISFACTION, ObjectiveKind.USER_REQUEST);
      case NEXT_STEP -> EnumSet.of(ObjectiveKind.MOMENTUM);
      case ROLE -> EnumSet.of(ObjectiveKind.ROLE);
      case FORMAT -> EnumSet.of(ObjectiveKind.ARTIFACT);
    };
  }
}
