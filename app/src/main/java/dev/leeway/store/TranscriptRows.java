package dev.leeway.store;

import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A transcript as rows: its conditions, its turns, and the order of its messages. */
final class TranscriptRows {

  private TranscriptRows() {}

  static void write(Tables tables, UUID hash, Transcript transcript, List<UUID> messages)
      throws SQLException {
    List<Turn> turns = transcript.turns();
    Manifest manifest = transcript.manifest();
    tables
        .of("transcripts")
        .id(hash)
        .count(messages.size())
        .count(turns.size())
        .text(manifest.model())
        .text(manifest.taskSet())
        .text(manifest.taskId())
        .end();
    facts(tables.of("facts"), hash, transcript);
    Table order = tables.of("transcript_messages");
    for (int i = 0; i < messages.size(); i++) {
      order.id(hash).count(i).text(transcript.messages().get(i).id()).id(messages.get(i)).end();
    }
    Table rows = tables.of("turns");
    for (Turn turn : turns) {
      rows.id(hash)
          .count(turn.index())
          .count(turn.contextFrom())
          .count(turn.message())
          .count(turn.resultsTo())
          .end();
    }
  }

  private static void facts(Table table, UUID hash, Transcript transcript) throws SQLException {
    for (var setting : transcript.manifest().sampling().entrySet()) {
      table
          .id(hash)
          .text("sampling")
          .text(setting.getKey())
          .absent()
          .text(setting.getValue())
          .end();
    }
    for (var event : transcript.events()) {
      table.id(hash).text("event").text(event.name()).count(event.beforeMessage()).absent().end();
    }
    for (var odd : transcript.anomalies()) {
      table.id(hash).text("anomaly").text(odd.kind()).count(odd.message()).text(odd.detail()).end();
    }
  }

  /** Writes one message that the store does not have yet. */
  static void write(Tables tables, UUID hash, Message message) throws SQLException {
    tables
        .of("messages")
        .id(hash)
        .text(message.role().name().toLowerCase(Locale.ROOT))
        .text(message.author().name().toLowerCase(Locale.ROOT))
        .count(message.parts().size())
        .end();
    Table table = tables.of("parts");
    for (int i = 0; i < message.parts().size(); i++) {
      part(table.id(hash).count(i), message.parts().get(i));
    }
  }

  private static void part(Table row, Part part) throws SQLException {
    switch (part) {
      case Part.Text text -> plain(row.text("text"), text.text());
      case Part.Reasoning reasoning -> plain(row.text("reasoning"), reasoning.text());
      case Part.Refusal refusal -> plain(row.text("refusal"), refusal.text());
      case Part.ToolCall call ->
          row.text("call")
              .text(call.callId())
              .text(call.name())
              .absent()
              .text(call.arguments())
              .end();
      case Part.ToolResult result ->
          row.text("result")
              .text(result.callId())
              .text(result.name())
              .truth(result.failed())
              .text(result.output())
              .end();
      case Part.Media media ->
          row.text("media").absent().text(media.kind()).absent().text(media.reference()).end();
    }
  }

  private static void plain(Table row, String text) throws SQLException {
    row.absent().absent().absent().text(text).end();
  }
}
