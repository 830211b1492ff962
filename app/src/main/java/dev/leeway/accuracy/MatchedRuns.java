package dev.leeway.accuracy;

import dev.leeway.ingest.ReadResult;
import dev.leeway.transcript.CallResults;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs that met the same, read before any is analysed: what the same call of the same task returned
 * elsewhere at its shortest, and a fixed sample of the runs that share task and planted goal.
 *
 * <p>Runs are filed as model/suite/task/attack/goal; runs whose ids differ in the model alone met
 * the same. Memory is bounded by the sample, not by the set.
 */
final class MatchedRuns {

  /** Enough situations for narrow intervals, few enough to keep their runs in memory. */
  private static final int SITUATIONS = 400;

  private final Map<String, String> shortest = new HashMap<>();
  private final TreeMap<String, List<Transcript>> sample =
      new TreeMap<>(Comparator.comparingInt(MatchedRuns::lot).thenComparing(name -> name));

  /** Reads a whole set. */
  static MatchedRuns of(Iterator<ReadResult> transcripts) {
    var runs = new MatchedRuns();
    transcripts.forEachRemaining(
        result -> {
          if (result instanceof ReadResult.Read read) {
            runs.add(read.transcript());
          }
        });
    return runs;
  }

  /** Returns the part of an id that says what was met, without the model. */
  static String situation(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /** A number that depends on the name alone and says nothing of it. */
  private static int lot(String situation) {
    int hash = situation.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  private void add(Transcript transcript) {
    results(transcript).forEach((key, place) -> shorten(key, text(transcript, place)));
    sample.computeIfAbsent(situation(transcript.id()), name -> new ArrayList<>()).add(transcript);
    if (sample.size() > SITUATIONS) {
      sample.pollLastEntry();
    }
  }

  private void shorten(String key, String output) {
    shortest.merge(key, output, (one, other) -> other.length() < one.length() ? other : one);
  }

  /** Returns whether a transcript's situation is in the sample. */
  boolean has(Transcript transcript) {
    return sample.containsKey(situation(transcript.id()));
  }

  /** Returns the other runs that met the same. */
  List<Transcript> siblings(Transcript transcript) {
    return sample.getOrDefault(situation(transcript.id()), List.of()).stream()
        .filter(other -> !other.id().equals(transcript.id()))
        .toList();
  }

  /** Returns what tool results say here and the same calls did not return elsewhere. */
  List<Span> planted(Transcript transcript) {
    var spans = new ArrayList<Span>();
    results(transcript)
        .forEach(
            (key, place) -> {
              String here = text(transcript, place);
              String elsewhere = shortest.getOrDefault(key, here);
              int start = commonStart(here, elsewhere);
              int end = here.length() - commonEnd(here, elsewhere, start);
              if (end > start) {
                spans.add(new Span(place.message(), place.part(), start, end));
              }
            });
    return spans;
  }

  /** Results by the call that they answer; of equal calls, the first. */
  private static Map<String, CallResults.Place> results(Transcript transcript) {
    var answers = new CallResults(transcript);
    var results = new TreeMap<String, CallResults.Place>();
    Manifest manifest = transcript.manifest();
    for (Message message : transcript.messages()) {
      for (int part = 0; part < message.parts().size(); part++) {
        if (message.parts().get(part) instanceof Part.ToolCall call) {
          String key =
              String.join(
                  "\n", manifest.taskSet(), manifest.taskId(), call.name(), call.arguments());
          answers
              .result(new CallResults.Place(message.index(), part))
              .ifPresent(place -> results.putIfAbsent(key, place));
        }
      }
    }
    return results;
  }

  private static String text(Transcript transcript, CallResults.Place place) {
    return transcript.messages().get(place.message()).parts().get(place.part()).text();
  }

  private static int commonStart(String one, String other) {
    int limit = Math.min(one.length(), other.length());
    int at = 0;
    while (at < limit && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String one, String other, int start) {
    int limit = Math.min(one.length(), other.length()) - start;
    int length = 0;
    while (length < limit
        && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
      length++;
    }
    return length;
  }
}
