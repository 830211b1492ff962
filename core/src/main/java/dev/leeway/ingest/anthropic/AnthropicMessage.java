package dev.leeway.ingest.anthropic;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One message with content in blocks. */
public final class AnthropicMessage {

  private static final Set<String> READ =
      Set.of("id", "role", "content", "prefix", "prefill", "author", "source");

  private AnthropicMessage() {}

  /** Appends the message; a tool's result in it becomes a message of its own. */
  public static void append(Json.Obj message, int index, TranscriptAssembler assembler)
      throws RecordException {
    Role role = MessageFields.role(message, index);
    Author author = MessageFields.author(message, role);
    assembler.ignored().addOthers("messages.", message, READ);
    append(message, index, message.scalar("id").orElse(""), role, author, assembler);
  }

  /** Appends the message under an id, a role and an author that its surroundings give. */
  public static void append(
      Json.Obj message,
      int index,
      String id,
      Role role,
      Author author,
      TranscriptAssembler assembler)
      throws RecordException {
    String path = "messages[" + index + "].content";
    var blocks = new AnthropicBlocks(path, message.place(), assembler.ignored());
    Optional<Json> content = message.get("content");
    List<List<Part>> groups = content.isPresent() ? blocks.groups(content.get()) : List.of();
    assembler.split(id, role, author, groups);
  }
}
