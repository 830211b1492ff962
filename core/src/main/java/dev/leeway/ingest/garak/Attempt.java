package dev.leeway.ingest.garak;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One attempt: a prompt and its answers, or the conversations that came of it. */
final class Attempt {

  private static final Set<String> READ =
      Set.of(
          "entry_type",
          "uuid",
          "seq",
          "status",
          "probe_classname",
          "prompt",
          "outputs",
          "conversations",
          "messages");

  private final Json.Obj entry;
  private final String target;
  private final RecordContext context;

  Attempt(Json.Obj entry, String target, RecordContext context) {
    this.entry = entry;
    this.target = target;
    this.context = context;
  }

  /** Returns a hash of all that was said in the attempt. */
  int said() {
    return Objects.hash(
        words(entry.get("prompt")), entry.items("outputs").stream().map(this::words).toList());
  }

  void read(ResultSink to) throws RecordException {
    List<List<Json>> conversations = conversations();
    for (int i = 0; i < conversations.size(); i++) {
      read(conversations.get(i), conversations.size() == 1 ? "" : "#" + (i + 1), to);
    }
  }

  private void read(List<Json> turns, String which, ResultSink to) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    for (int i = 0; i < turns.size(); i++) {
      Json.Obj turn = MessageFields.object(turns.get(i), i, entry, context);
      Role role = MessageFields.role(turn, i);
      String words = words(turn.get("content"));
      assembler.beginRecordMessage();
      assembler.message(
          "",
          role,
          Author.usual(role),
          words.isEmpty() ? List.of() : List.of(new Part.Text(words)));
    }
    assembler.id(entry.string("uuid").orElse(context.fallbackId()) + which);
    assembler.manifest(
        new Manifest(
            target,
            entry.string("probe_classname").orElse(""),
            entry.scalar("seq").orElse(""),
            new TreeMap<>()));
    assembler.ignored().addOthers("", entry, READ);
    to.read(assembler.build());
  }

  /** Returns the conversations; older reports have only a prompt and the answers to it. */
  private List<List<Json>> conversations() throws RecordException {
    var all = new ArrayList<List<Json>>();
    for (Json conversation : entry.items("conversations")) {
      if (conversation instanceof Json.Obj object && !object.items("turns").isEmpty()) {
        all.add(object.items("turns"));
      }
    }
    for (Json conversation : all.isEmpty() ? entry.items("messages") : List.<Json>of()) {
      if (conversation instanceof Json.Arr turns) {
        all.add(turns.items());
      }
    }
    return all.isEmpty() ? answers() : all;
  }

  private List<List<Json>> answers() throws RecordException {
    Optional<Json> prompt = entry.get("prompt");
    if (prompt.isEmpty()) {
      throw new RecordException(
          context.place(),
          "the attempt has no prompt",
          "Expected {\"entry_type\": \"attempt\", \"prompt\": ..., \"outputs\": [...]}.");
    }
    List<Json> asked =
        prompt.get() instanceof Json.Obj object && !object.items("turns").isEmpty()
            ? object.items("turns")
            : List.of(turn("user", prompt.get()));
    if (entry.items("outputs").isEmpty()) {
      return List.of(asked);
    }
    return entry.items("outputs").stream().map(output -> with(asked, output)).toList();
  }

  private List<Json> with(List<Json> asked, Json output) {
    var turns = new ArrayList<>(asked);
    if (!(output instanceof Json.Null)) {
      turns.add(turn("assistant", output));
    }
    return turns;
  }

  private Json turn(String role, Json content) {
    var fields = new LinkedHashMap<String, Json>();
    fields.put("role", new Json.Str(role));
    fields.put("content", content);
    return new Json.Obj(fields, context.place());
  }

  /** Returns the words of a string, a message, or a conversation of one. */
  private String words(Optional<Json> value) {
    return value.map(this::words).orElse("");
  }

  private String words(Json value) {
    return switch (value) {
      case Json.Str text -> text.value();
      case Json.Obj object -> object.string("text").orElseGet(() -> turns(object));
      case Json.Arr array -> "";
      case Json.Num number -> number.digits();
      case Json.Bool flag -> "";
      case Json.Null nothing -> "";
    };
  }

  private String turns(Json.Obj object) {
    var words = new StringBuilder();
    for (Json turn : object.items("turns")) {
      if (turn instanceof Json.Obj held
          && held.get("content").orElse(held) instanceof Json.Obj content) {
        words.append(content.string("text").orElse("")).append('\n');
      }
    }
    return words.toString();
  }
}
