package dev.leeway.objective;

import dev.leeway.evidence.CorrelationGroup;
import java.util.SortedMap;

/**
 * The constants of inference; defaults until something is fitted. Every report records them.
 *
 * @param stay probability that the dominant objective stays for one contested turn
 * @param stayBrief the same where all rivals are of a kind that is served at one turn, and then
 *     things go on as before: a request, an injected instruction, the wish to please
 * @param stayStance the same where an assigned side of an argument governs: every reply argues
 *     afresh
 * @param displaceable prior probability that the governing objective can be displaced here at all
 * @param governedAtStart prior probability that it is dominant at first contact, if it can be
 *     displaced
 * @param pull log-odds per unit of a matching pressure cue
 * @param rho exponent that keeps scorers with common errors from being counted as independent
 * @param coincidence how often a turn without contest looks as if a rival had won it
 * @param effort service below which nothing may be in control
 */
public record InferenceSettings(
    double stay,
    double stayBrief,
    double stayStance,
    double displaceable,
    double governedAtStart,
    double pull,
    double rho,
    double coincidence,
    double effort) {

  /** Returns the settings of a plain analysis. */
  public static InferenceSettings defaults() {
    return new InferenceSettings(.97, .7, .25, .3, .6, 1, 1, .03, .3);
  }

  /** Returns these settings with another effort. */
  public InferenceSettings withEffort(double given) {
    return new InferenceSettings(
        stay, stayBrief, stayStance, displaceable, governedAtStart, pull, rho, coincidence, given);
  }

  /** Returns these settings with another exponent of evidence. */
  public InferenceSettings withRho(double given) {
    return new InferenceSettings(
        stay,
        stayBrief,
        stayStance,
        displaceable,
        governedAtStart,
        pull,
        given,
        coincidence,
        effort);
  }

  /** Adds each setting under the name that lineage uses. */
  public void describe(SortedMap<String, String> settings) {
    settings.put("inference.stay", String.valueOf(stay));
    settings.put("inference.stay-brief", String.valueOf(stayBrief));
    settings.put("inference.stay-stance", String.valueOf(stayStance));
    settings.put("inference.displaceable", String.valueOf(displaceable));
    settings.put("inference.governed-at-start", String.valueOf(governedAtStart));
    settings.put("inference.pull", String.valueOf(pull));
    settings.put("inference.rho", String.valueOf(rho));
    settings.put("inference.coincidence", String.valueOf(coincidence));
    settings.put("inference.effort", String.valueOf(effort));
  }

  /** Returns the exponent of one group: rules are near-certain and stand alone. */
  double rho(CorrelationGroup group) {
    return group == CorrelationGroup.RULE ? 1 : rho;
  }
}
