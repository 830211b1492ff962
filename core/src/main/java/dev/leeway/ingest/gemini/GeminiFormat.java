package dev.leeway.ingest.gemini;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code {"systemInstruction", "contents": [{"role", "parts"}]}}, the same within {@code
 * request} beside a {@code response}, or a bare list of contents.
 */
public final class GeminiFormat implements RecordFormat {

  private static final Set<String> READ =
      Set.of(
          "contents",
          "systemInstruction",
          "system_instruction",
          "candidates",
          "request",
          "response",
          "generationConfig");

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Arr list
        ? list.items().stream().anyMatch(GeminiFormat::isContent)
        : record instanceof Json.Obj object
            && request(object).items("contents").stream().anyMatch(GeminiFormat::isContent);
  }

  private static boolean isContent(Json item) {
    return item instanceof Json.Obj content && content.get("parts").isPresent();
  }

  private static Json.Obj request(Json.Obj record) {
    return record.object("request").orElse(record);
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    var contents = new ArrayList<Json>();
    if (record instanceof Json.Arr list) {
      contents.addAll(list.items());
    } else if (record instanceof Json.Obj object
        && request(object).get("contents").orElse(object) instanceof Json.Arr list) {
      system(request(object), assembler);
      contents.addAll(list.items());
      contents.addAll(answer(object, assembler));
    } else {
      throw new RecordException(
          context.place(),
          "the record has no list \"contents\"",
          "Expected {\"contents\": [{\"role\": \"user\", \"parts\": [{\"text\": ...}]}, ...]}.");
    }
    for (int i = 0; i < contents.size(); i++) {
      assembler.beginRecordMessage();
      content(MessageFields.object(contents.get(i), i, record, context), i, assembler);
    }
    if (record instanceof Json.Obj object) {
      Json.Obj settings =
          request(object).object("generationConfig").orElse(new Json.Obj(Map.of(), object.place()));
      RecordMetadata.enter(with(object, settings), READ, assembler);
    }
    return assembler.build();
  }

  /** Returns the record with its settings where other formats have them. */
  private static Json.Obj with(Json.Obj record, Json.Obj settings) {
    Json.Obj named = record;
    for (String name : List.of("temperature", "seed")) {
      Optional<Json> value = settings.get(name);
      named = value.isPresent() ? named.with(name, value.get()) : named;
    }
    Optional<Json> topP = settings.get("topP");
    return topP.isPresent() ? named.with("top_p", topP.get()) : named;
  }

  private static void system(Json.Obj request, TranscriptAssembler assembler)
      throws RecordException {
    Optional<Json> system =
        request.get("systemInstruction").or(() -> request.get("system_instruction"));
    if (system.isPresent()) {
      var parts = new GeminiParts("systemInstruction", request.place(), assembler.ignored());
      List<Part> words = parts.groups(system.get()).stream().flatMap(List::stream).toList();
      assembler.message("", Role.SYSTEM, Author.OPERATOR, words);
    }
  }

  /** Returns the answer's content; of several candidates the first. */
  private static List<Json> answer(Json.Obj record, TranscriptAssembler assembler) {
    List<Json> candidates = record.object("response").orElse(record).items("candidates");
    for (int i = 1; i < candidates.size(); i++) {
      assembler.ignored().add("candidates");
    }
    return candidates.isEmpty() || !(candidates.getFirst() instanceof Json.Obj first)
        ? List.of()
        : first
            .object("content")
            .map(content -> List.<Json>of(content.with("role", new Json.Str("model"))))
            .orElse(List.of());
  }

  private static void content(Json.Obj content, int index, TranscriptAssembler assembler)
      throws RecordException {
    Role role = content.get("role").isPresent() ? MessageFields.role(content, index) : Role.USER;
    var parts = new GeminiParts("contents[" + index + "]", content.place(), assembler.ignored());
    assembler.split("", role, Author.usual(role), parts.groups(content));
  }
}
