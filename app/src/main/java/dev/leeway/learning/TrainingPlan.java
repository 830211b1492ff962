package dev.leeway.learning;

import dev.leeway.training.Curricula;
import dev.leeway.training.Curriculum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which head learns from which set.
 *
 * @param set name of the set's files
 * @param licence under which terms the set is used; what ships is made only from sets whose licence
 *     allows it
 */
public record TrainingPlan(Curriculum curriculum, String set, String licence) {

  private static final Map<String, String> LICENCES =
      new TreeMap<>(
          Map.of(
              "xstest", "CC-BY-4.0 (XSTest, Röttger et al. 2024)",
              "hhrlhf", "MIT (HH-RLHF, Bai et al. 2022)",
              "sycon", "MIT (SYCON-Bench, Hong et al. 2025)",
              "odcv", "MIT (ODCV-Bench, 2025)",
              "agentdojo", "MIT (AgentDojo, Debenedetti et al. 2024)",
              "assebench", "Apache-2.0 (ASSEBench, AgentAuditor 2025)"));

  /** Returns the plan of the general bundle. */
  public static List<TrainingPlan> general() {
    return Curricula.general().stream().map(TrainingPlan::of).toList();
  }

  private static TrainingPlan of(Curriculum curriculum) {
    return new TrainingPlan(curriculum, curriculum.set(), licence(curriculum.set()));
  }

  /** Returns the terms under which a set is used. */
  static String licence(String set) {
    String licence = LICENCES.get(set);
    if (licence == null) {
      throw new IllegalStateException("the licence of the set %s is not stated".formatted(set));
    }
    return licence;
  }
}
