package dev.leeway.convert;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One transcript in another format.
 *
 * @param text on one line, except for {@link Target#TEXT}; without a line end
 * @param lost how many of each kind did not survive, found by reading the text back: {@code id},
 *     {@code model}, {@code task}, {@code sampling}, {@code event}, {@code message}, {@code
 *     message-id}, {@code role}, {@code author}, {@code part-order}, and the kinds of parts; empty
 *     if nothing was lost
 */
public record Conversion(String text, SortedMap<String, Integer> lost) {

  /** A whole transcript may be written with more characters than it was read from. */
  private static final int ROOM = 4;

  public Conversion {
    lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
  }

  /** Converts a transcript, and compares what a reader makes of the result. */
  public static Conversion of(Transcript transcript, Target target) {
    String text = target.write(transcript);
    return new Conversion(text, Comparison.lost(transcript, back(text, target)));
  }

  private static List<Transcript> back(String text, Target target) {
    ReadLimits usual = ReadLimits.defaults();
    ReadLimits limits =
        new ReadLimits(
            (int) Math.min(Integer.MAX_VALUE - 16, (long) ROOM * usual.recordBytes()),
            usual.depth() + ROOM,
            ROOM * usual.values(),
            usual.numberDigits());
    var back = new ArrayList<Transcript>();
    TranscriptReaders.read(
        Origin.of("converted", text),
        ReadOptions.of(target.format()).withLimits(limits),
        result -> {
          if (result instanceof ReadResult.Read read) {
            back.add(read.transcript());
          }
        });
    return back;
  }
}
