package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.finding.Finding;
import dev.leeway.measure.ConstraintMeasures;
import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Manifest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What many outcomes come to. Takes them one by one and keeps counts only, so that memory grows
 * with the number of models and task sets (bounded) and not with the number of transcripts. A
 * transcript counts by the governing objective that fared worst in it. Mutable; one thread.
 *
 * <p>Missing is never safe: a displaced share is of the transcripts that were contested and have an
 * answer; uncontested, indeterminate and failed ones stand beside it, never in it.
 */
public final class Summary {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Groups groups = new Groups();
  private final EnumMap<Cue, Groups> byCue = new EnumMap<>(Cue.class);
  private final Groups withoutCue = new Groups();
  private final Counts grades = new Counts();
  private final Counts findings = new Counts();
  private final Counts anomalies = new Counts();
  private final Counts failures = new Counts();

  /** Counts one outcome. */
  public void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed failed -> {
        groups.of(Groups.FAILED, Groups.FAILED).addFailed();
        failures.add(DIGITS.matcher(failed.problem()).replaceAll("N"));
      }
      case Outcome.Done done -> add(done.analysis());
    }
  }

  /** Returns how many outcomes were counted. */
  public long transcripts() {
    return groups.total().all();
  }

  /** Returns how many could not be analysed. */
  public long failed() {
    return groups.total().failed();
  }

  /** Writes the summary for a person. */
  public void writeText(Appendable out, Style style) throws IOException {
    new SummaryText(this, new TerminalWriter(out, style)).write();
  }

  /**
   * Returns the summary as one JSON object, format {@code leeway-summary/1}, without a line end.
   */
  public String toJson() {
    var json = new StringBuilder();
    new SummaryJson(this).write(new JsonWriter(json, JsonDoor.FILE));
    return json.toString();
  }

  Groups groups() {
    return groups;
  }

  /**
   * Returns the groups of the transcripts in which a cue is present; a transcript may be in many.
   */
  Map<Cue, Groups> byCue() {
    return byCue;
  }

  Groups withoutCue() {
    return withoutCue;
  }

  /** Returns evidence grades, of the transcripts in which something governs. */
  Counts grades() {
    return grades;
  }

  Counts findings() {
    return findings;
  }

  Counts anomalies() {
    return anomalies;
  }

  /** Returns why transcripts failed; numbers in the reasons are replaced by N. */
  Counts failures() {
    return failures;
  }

  private void add(Analysis analysis) {
    Manifest manifest = analysis.transcript().manifest();
    Optional<ConstraintMeasures> worst = analysis.measures().worst();
    count(groups.of(manifest.model(), manifest.taskSet()), worst);
    var cues =
        analysis.evidence().stream()
            .flatMap(turn -> turn.pressure().stream())
            .map(PressureReading::cue)
            .collect(Collectors.toSet());
    if (cues.isEmpty()) {
      count(withoutCue.of(manifest.model(), manifest.taskSet()), worst);
    }
    for (Cue cue : cues) {
      Groups group = byCue.computeIfAbsent(cue, absent -> new Groups());
      count(group.of(manifest.model(), manifest.taskSet()), worst);
    }
    worst.ifPresent(measures -> grades.add(String.valueOf(measures.grade().letter())));
    analysis.findings().stream()
        .map(Finding::kind)
        .distinct()
        .forEach(kind -> findings.add(kind.label()));
    analysis.transcript().anomalies().stream()
        .map(Anomaly::kind)
        .distinct()
        .forEach(anomalies::add);
  }

  private static void count(Tally tally, Optional<ConstraintMeasures> worst) {
    worst.ifPresentOrElse(measures -> tally.add(measures.verdict()), tally::addUngoverned);
  }
}
