package dev.leeway.ingest.langchain;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Set;

/** Reads a list of messages, {@code {"messages": [...]}}, or a state {@code {"values": {...}}}. */
public final class LangChainFormat implements RecordFormat {

  @Override
  public boolean accepts(Json record) {
    return messages(record).stream().anyMatch(LangChainMessage::isOne);
  }

  private static List<Json> messages(Json record) {
    if (record instanceof Json.Arr list) {
      return list.items();
    }
    return record instanceof Json.Obj object ? state(object).items("messages") : List.of();
  }

  private static Json.Obj state(Json.Obj record) {
    return record.object("values").orElse(record);
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    Json held = record instanceof Json.Obj object ? state(object) : record;
    List<Json> messages = MessageFields.messages(held, context);
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, record, context);
      assembler.beginRecordMessage();
      append(LangChainMessage.plain(message, i), i, assembler);
    }
    if (record instanceof Json.Obj object) {
      RecordMetadata.enter(object, Set.of("messages", "values"), assembler);
    }
    return assembler.build();
  }

  private static void append(Json.Obj message, int index, TranscriptAssembler assembler)
      throws RecordException {
    Role role = MessageFields.role(message, index);
    assembler.message(
        message.string("id").orElse(""),
        role,
        Author.usual(role),
        new OpenAiMessage(message, index, assembler.ignored()).parts(role));
  }
}
