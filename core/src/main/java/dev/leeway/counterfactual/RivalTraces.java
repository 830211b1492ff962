package dev.leeway.counterfactual;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Exposure;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an analysis saw the rival of a governing objective.
 *
 * @param words where it was put in play, outside of what operators wrote; in order
 * @param conduct what of the model's served it; in order
 */
public record RivalTraces(List<Span> words, List<Span> conduct) {

  public RivalTraces {
    words = List.copyOf(words);
    conduct = List.copyOf(conduct);
  }

  /** Returns what an analysis saw of the rivals of one governing objective. */
  public static RivalTraces of(Analysis analysis, ObjectiveId governing) {
    List<Exposure> exposures = exposures(analysis);
    Stream<Span> contested =
        analysis.evidence().stream()
            .flatMap(turn -> turn.contests().stream())
            .filter(contest -> contest.governing().equals(governing))
            .flatMap(contest -> contest.spans().stream());
    Stream<Span> read =
        analysis.evidence().stream()
            .flatMap(turn -> turn.readings().stream())
            .filter(reading -> reading.governing().equals(governing))
            .flatMap(RivalTraces::serving);
    Transcript transcript = analysis.transcript();
    return new RivalTraces(
        sorted(Stream.concat(exposures.stream().flatMap(each -> each.words().stream()), contested))
            .stream()
            .filter(span -> isSaid(transcript, span))
            .toList(),
        sorted(Stream.concat(exposures.stream().flatMap(each -> each.conduct().stream()), read))
            .stream()
            .filter(span -> role(transcript, span) == Role.ASSISTANT)
            .toList());
  }

  /** The last turn knows how far everything got. */
  private static List<Exposure> exposures(Analysis analysis) {
    List<TurnEvidence> evidence = analysis.evidence();
    return evidence.isEmpty() ? List.of() : evidence.getLast().exposures();
  }

  /** The spans of a reading that makes the governing objective less likely than before. */
  private static Stream<Span> serving(Reading reading) {
    if (!(reading instanceof Reading.Present present)) {
      return Stream.of();
    }
    boolean against =
        present.supported().contains(present.governing())
            ? present.probability() < present.baseRate()
            : present.probability() > present.baseRate();
    return against ? present.spans().stream() : Stream.of();
  }

  private static List<Span> sorted(Stream<Span> spans) {
    return spans.distinct().sorted().toList();
  }

  private static boolean isSaid(Transcript transcript, Span span) {
    Role role = role(transcript, span);
    return role == Role.USER || role == Role.TOOL;
  }

  private static Role role(Transcript transcript, Span span) {
    return transcript.messages().get(span.message()).role();
  }
}
