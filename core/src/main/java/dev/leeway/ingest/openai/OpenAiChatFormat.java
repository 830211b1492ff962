package dev.leeway.ingest.openai;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Set;

/**
 * Reads chat-completions messages: {@code {"messages": [...]}}, {@code {"id", "messages",
 * "metadata"}}, or a bare list of messages.
 */
public final class OpenAiChatFormat implements RecordFormat {

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Arr list
        ? list.items().stream().anyMatch(OpenAiChatFormat::isMessage)
        : record instanceof Json.Obj object && object.fields().containsKey("messages");
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    List<Json> messages = MessageFields.messages(record, context);
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, record, context);
      assembler.beginRecordMessage();
      readMessage(message, i, assembler);
    }
    if (record instanceof Json.Obj object) {
      RecordMetadata.enter(object, Set.of("messages"), assembler);
    }
    return assembler.build();
  }

  private static boolean isMessage(Json item) {
    return item instanceof Json.Obj object && object.get("role").isPresent();
  }

  private static void readMessage(Json.Obj message, int index, TranscriptAssembler assembler)
      throws RecordException {
    Role role = MessageFields.role(message, index);
    List<Part> parts = new OpenAiMessage(message, index, assembler.ignored()).parts(role);
    assembler.message(
        message.scalar("id").orElse(""), role, MessageFields.author(message, role), parts);
  }
}
