package dev.leeway.ingest.inspect;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Role;
import java.util.Map;
import java.util.Optional;

/** One message as Inspect and the tools around it write them. */
public final class InspectMessage {

  /** The field of a message's metadata in which the program's own writer says who wrote it. */
  public static final String AUTHOR = "leeway_author";

  /** Likewise for a role that Inspect does not have. */
  public static final String ROLE = "leeway_role";

  private InspectMessage() {}

  /** Appends a message that refers to no attachments. */
  public static void append(
      Json.Obj message, int index, Role role, Author author, TranscriptAssembler assembler)
      throws RecordException {
    var none = new Attachments(new Json.Obj(Map.of(), message.place()), 0);
    append(message, index, role, author, none, assembler);
  }

  static void append(
      Json.Obj message,
      int index,
      Role role,
      Author author,
      Attachments attachments,
      TranscriptAssembler assembler)
      throws RecordException {
    var content = new InspectContent(message, index, attachments, assembler.ignored());
    assembler.split(message.scalar("id").orElse(""), role, author, content.groups(role));
  }

  /** Returns the role that the message names. */
  public static Role role(Json.Obj message, int index) throws RecordException {
    Optional<Role> own =
        message.object("metadata").flatMap(held -> held.string(ROLE)).flatMap(Role::of);
    return own.isPresent() ? own.get() : MessageFields.role(message, index);
  }

  /** Returns who wrote it; an assistant's words that came with the task were not generated. */
  public static Author author(Json.Obj message, Role role) {
    Optional<Json.Obj> named =
        message.object("metadata").filter(it -> it.string(AUTHOR).isPresent());
    if (named.isPresent()) {
      Json said = named.get().get(AUTHOR).orElseThrow();
      return MessageFields.author(new Json.Obj(Map.of("author", said), message.place()), role);
    }
    boolean given = message.string("source").equals(Optional.of("input"));
    return role == Role.ASSISTANT && given ? Author.PREFILL : MessageFields.author(message, role);
  }
}
