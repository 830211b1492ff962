package dev.leeway.ingest;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.util.StringJoiner;

/** Writes results as lines for golden files: everything a reader found, nothing else. */
final class TranscriptText {

  private TranscriptText() {}

  static String of(ReadResult result) {
    return switch (result) {
      case ReadResult.Read read -> of(read.transcript());
      case ReadResult.Unreadable unreadable -> "UNREADABLE\n" + unreadable.problem().text() + "\n";
    };
  }

  private static String of(Transcript transcript) {
    var lines = new StringJoiner("\n", "", "\n");
    lines.add("TRANSCRIPT " + transcript.id());
    lines.add(transcript.source().toString());
    lines.add(transcript.manifest().toString());
    transcript.events().forEach(event -> lines.add(event.toString()));
    for (Message message : transcript.messages()) {
      lines.add(message.id() + " " + message.role().label() + " by " + message.author());
      message.parts().forEach(part -> lines.add("  " + line(part)));
    }
    transcript.anomalies().forEach(anomaly -> lines.add(anomaly.toString()));
    return lines.toString();
  }

  private static String line(Part part) {
    return part.toString().replace("\n", "\\n");
  }
}
