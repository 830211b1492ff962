package dev.leeway.population;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.PressureReading;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.transcript.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By what a population is divided. A transcript counts by the governing objective that fared worst
 * in it; by kind, each governing objective counts on its own.
 */
public final class Grouping {

  /** The name of what a transcript does not say. */
  public static final String UNNAMED = "(not said)";

  /** The group of transcripts before whose replies no cue of pressure was read. */
  public static final String NO_CUE = "(no cue)";

  /** What divides, other than a setting of sampling. */
  public static final List<String> NAMES = List.of("model", "task", "task-id", "pressure", "kind");

  /**
   * One count of a transcript.
   *
   * @param group where it counts
   * @param measures under which governing objective; empty if nothing governs
   */
  public record Membership(String group, Optional<ConstraintMeasures> measures) {}

  private final String name;
  private final Charter charter;

  /**
   * @param name one of {@link #NAMES}, or the name of a setting of sampling, such as temperature
   * @param charter knows the kinds of objectives
   */
  public Grouping(String name, Charter charter) {
    this.name = name;
    this.charter = charter;
  }

  public String name() {
    return name;
  }

  /** Returns where a transcript counts; by pressure and kind that may be several groups. */
  public List<Membership> of(Analysis analysis) {
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    return switch (name) {
      case "pressure" -> cues(analysis).stream().map(cue -> new Membership(cue, worst)).toList();
      case "kind" ->
          analysis.measures().constraints().stream()
              .map(each -> new Membership(kind(each.verdict().governing()), Optional.of(each)))
              .toList();
      default -> List.of(new Membership(named(said(analysis.transcript().manifest())), worst));
    };
  }

  private String said(Manifest manifest) {
    return switch (name) {
      case "model" -> manifest.model();
      case "task" -> manifest.taskSet();
      case "task-id" -> manifest.taskId();
      default -> manifest.sampling().getOrDefault(name, "");
    };
  }

  private static String named(String said) {
    return said.isEmpty() ? UNNAMED : said;
  }

  private static List<String> cues(Analysis analysis) {
    List<String> cues =
        analysis.evidence().stream()
            .flatMap(turn -> turn.pressure().stream())
            .map(PressureReading::cue)
            .distinct()
            .sorted()
            .map(cue -> cue.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return cues.isEmpty() ? List.of(NO_CUE) : cues;
  }

  private String kind(ObjectiveId governing) {
    return charter
        .objective(governing)
        .map(Objective::kind)
        .map(kind -> kind.label())
        .orElse(governing.name());
  }
}
