package dev.leeway.ingest.responses;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code {"instructions", "input": [items], "output": [items]}}, or a bare list of items. */
public final class OpenAiResponsesFormat implements RecordFormat {

  private static final Set<String> READ = Set.of("instructions", "input", "output");

  private static final Set<String> OWN = Set.of("input_text", "output_text", "refusal");

  @Override
  public boolean accepts(Json record) {
    if (record instanceof Json.Arr list) {
      return areItems(list.items());
    }
    return record instanceof Json.Obj object
        && object.get("messages").isEmpty()
        && (areItems(object.items("output"))
            || areItems(object.items("input"))
            || areMessages(object.items("input")));
  }

  private static boolean areItems(List<Json> items) {
    return items.stream()
        .anyMatch(
            item ->
                item instanceof Json.Obj object
                    && object.string("type").filter(type -> isType(type, object)).isPresent());
  }

  private static boolean isType(String type, Json.Obj item) {
    return type.endsWith("_call")
        || type.endsWith("_call_output")
        || (type.equals("reasoning") && item.get("role").isEmpty())
        || (type.equals("message")
            && item.items("content").stream().anyMatch(OpenAiResponsesFormat::isOwn));
  }

  /** Other formats have messages of the type message too, but not with this content. */
  private static boolean isOwn(Json part) {
    return part instanceof Json.Obj object
        && object.string("type").filter(OWN::contains).isPresent();
  }

  private static boolean areMessages(List<Json> items) {
    return items.stream()
        .anyMatch(item -> item instanceof Json.Obj object && object.get("role").isPresent());
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    var items = new ArrayList<Json>();
    if (record instanceof Json.Arr list) {
      items.addAll(list.items());
    } else if (record instanceof Json.Obj object
        && (object.get("input").isPresent() || object.get("output").isPresent())) {
      instructions(object, assembler);
      items.addAll(held(object, "input"));
      items.addAll(held(object, "output"));
    } else {
      throw new RecordException(
          context.place(),
          "the record holds no items, as \"input\" or \"output\"",
          "Expected {\"input\": [...], \"output\": [{\"type\": \"message\", ...}, ...]}.");
    }
    new ResponseItems(assembler, context).append(items);
    if (record instanceof Json.Obj object) {
      RecordMetadata.enter(object, READ, assembler);
    }
    return assembler.build();
  }

  private static void instructions(Json.Obj record, TranscriptAssembler assembler) {
    Optional<String> words = record.string("instructions").filter(text -> !text.isEmpty());
    words.ifPresent(
        text -> assembler.message("", Role.SYSTEM, Author.OPERATOR, List.of(new Part.Text(text))));
  }

  /** Returns a list of items; a string there is what the user says, or the answer. */
  private static List<Json> held(Json.Obj record, String field) throws RecordException {
    Optional<Json> held = record.get(field);
    if (held.isEmpty()) {
      return List.of();
    }
    if (held.get() instanceof Json.Arr list) {
      return list.items();
    }
    if (held.get() instanceof Json.Str words) {
      Json role = new Json.Str(field.equals("input") ? "user" : "assistant");
      var fields = new LinkedHashMap<String, Json>();
      fields.put("role", role);
      fields.put("content", words);
      return List.of(new Json.Obj(fields, record.place()));
    }
    throw new RecordException(
        record.place(),
        "\"%s\" is %s, expected a list of items".formatted(field, held.get().kind()),
        "Expected [{\"type\": \"message\", \"role\": ..., \"content\": ...}, ...].");
  }
}
