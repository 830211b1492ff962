package dev.leeway.ingest.anthropic;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Anthropic Messages: {@code system} beside {@code messages}, content in blocks. A tool's
 * result stands inside a user message there; it is not the user's words, and becomes a tool message
 * of its own, in place.
 */
public final class AnthropicMessagesFormat implements RecordFormat {

  private static final Set<String> READ = Set.of("messages", "system");

  /** Blocks that no other format has. */
  private static final Set<String> MARKS =
      Set.of("tool_use", "tool_result", "thinking", "redacted_thinking", "server_tool_use");

  @Override
  public boolean accepts(Json record) {
    if (record instanceof Json.Arr list) {
      return areAnthropic(list.items());
    }
    if (record instanceof Json.Obj object
        && object.get("messages").orElse(object) instanceof Json.Arr list) {
      boolean system = object.get("system").isPresent();
      return (system && list.items().stream().noneMatch(AnthropicMessagesFormat::isOther))
          || areAnthropic(list.items());
    }
    return false;
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    List<Json> messages = MessageFields.messages(record, context);
    if (record instanceof Json.Obj object) {
      system(object, assembler);
    }
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, record, context);
      assembler.beginRecordMessage();
      AnthropicMessage.append(message, i, assembler);
    }
    if (record instanceof Json.Obj object) {
      RecordMetadata.enter(object, READ, assembler);
    }
    return assembler.build();
  }

  private static boolean areAnthropic(List<Json> messages) {
    return messages.stream().anyMatch(AnthropicMessagesFormat::isMarked)
        && messages.stream().noneMatch(AnthropicMessagesFormat::isOther);
  }

  private static boolean isMarked(Json message) {
    return message instanceof Json.Obj object
        && object.get("content").orElse(object) instanceof Json.Arr blocks
        && blocks.items().stream().anyMatch(AnthropicMessagesFormat::isMark);
  }

  private static boolean isMark(Json block) {
    return block instanceof Json.Obj object
        && (object.string("type").filter(MARKS::contains).isPresent()
            || object.get("source").isPresent());
  }

  /** Returns whether the message has what only chat completions have. */
  private static boolean isOther(Json message) {
    return message instanceof Json.Obj object
        && (object.get("tool_calls").isPresent()
            || object.string("role").flatMap(Role::of).equals(Optional.of(Role.TOOL)));
  }

  private static void system(Json.Obj record, TranscriptAssembler assembler)
      throws RecordException {
    Optional<Json> system = record.get("system");
    if (system.isPresent()) {
      List<Part> parts =
          new AnthropicBlocks("system", record.place(), assembler.ignored()).plain(system.get());
      assembler.message("", Role.SYSTEM, Author.OPERATOR, parts);
    }
  }
}
