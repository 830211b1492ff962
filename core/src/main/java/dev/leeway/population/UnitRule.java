package dev.leeway.population;

import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;

/**
 * What counts as one draw from the population. Transcripts of one unit share their luck; intervals
 * draw units whole, and a unit that is in two sets is compared with itself.
 */
public enum UnitRule {
  /**
   * The task: its set and id. Where a transcript states no task id, its own id with the model's
   * name left out, so that runs of several models on the same thing are one unit.
   */
  TASK,
  /** The transcript itself: as if no two had anything in common. */
  TRANSCRIPT,
  /** The task set alone. */
  TASK_SET,
  /** The model: for what holds of further models. */
  MODEL;

  /** Returns the name of a transcript's unit. */
  public String of(Transcript transcript) {
    Manifest manifest = transcript.manifest();
    return switch (this) {
      case TASK ->
          manifest.taskId().isEmpty()
              ? withoutModel(transcript)
              : manifest.taskSet() + "\n" + manifest.taskId();
      case TRANSCRIPT -> transcript.id();
      case TASK_SET -> manifest.taskSet();
      case MODEL -> manifest.model();
    };
  }

  /** Returns a transcript's id with the model's name left out: the same for runs of two models. */
  public static String withoutModel(Transcript transcript) {
    String model = transcript.manifest().model();
    return model.isEmpty() ? transcript.id() : transcript.id().replace(model, "");
  }
}
