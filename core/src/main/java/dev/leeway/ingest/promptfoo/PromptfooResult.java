package dev.leeway.ingest.promptfoo;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One result: the messages that a strategy of several turns kept, or its history, or else the
 * prompt and the output.
 */
final class PromptfooResult {

  private static final Set<String> READ =
      Set.of("id", "prompt", "response", "provider", "testIdx", "promptIdx", "error", "metadata");

  private final Json.Obj result;
  private final RecordContext context;
  private final ReadLimits limits;
  private final TranscriptAssembler assembler;

  PromptfooResult(Json.Obj result, RecordContext context, ReadLimits limits) {
    this.result = result;
    this.context = context;
    this.limits = limits;
    this.assembler = new TranscriptAssembler(context);
  }

  /**
   * @param name the transcript's id if the result has none
   */
  Transcript transcript(String name) throws RecordException {
    List<Json> messages = kept("messages");
    List<Json> history = kept("redteamHistory");
    if (!messages.isEmpty()) {
      messages(messages);
    } else if (!history.isEmpty()) {
      history(history);
    } else {
      prompt();
      output(response().get("output"));
    }
    if (result.get("error").isPresent() || response().get("error").isPresent()) {
      assembler.anomaly("ended-early", -1, "The test ended with an error or a failed assertion.");
    }
    assembler.id(result.scalar("id").orElse(name));
    assembler.manifest(new Manifest(provider(), "", task(), new TreeMap<>()));
    assembler.ignored().addOthers("", result, READ);
    return assembler.build();
  }

  private Json.Obj response() {
    return result.object("response").orElse(new Json.Obj(Map.of(), result.place()));
  }

  /** Returns a list that a strategy left beside the response, or beside the result. */
  private List<Json> kept(String field) {
    List<Json> beside =
        response().object("metadata").map(held -> held.items(field)).orElse(List.of());
    return beside.isEmpty()
        ? result.object("metadata").map(held -> held.items(field)).orElse(List.of())
        : beside;
  }

  private void messages(List<Json> messages) throws RecordException {
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, result, context);
      Role role = MessageFields.role(message, i);
      assembler.beginRecordMessage();
      assembler.message(
          "",
          role,
          MessageFields.author(message, role),
          new OpenAiMessage(message, i, assembler.ignored()).parts(role));
    }
  }

  private void history(List<Json> turns) throws RecordException {
    for (int i = 0; i < turns.size(); i++) {
      Json.Obj turn = MessageFields.object(turns.get(i), i, result, context);
      text(Role.USER, turn.get("prompt"));
      output(turn.get("output"));
    }
  }

  /** A prompt may be text, or a list of messages written as text. */
  private void prompt() throws RecordException {
    Optional<Json> raw = result.object("prompt").flatMap(held -> held.get("raw"));
    Json prompt = raw.or(() -> result.get("prompt")).orElse(new Json.Str(""));
    Optional<Json> parsed =
        prompt instanceof Json.Str text && text.value().stripLeading().startsWith("[")
            ? JsonObject.of(text.value(), limits)
            : Optional.of(prompt);
    if (parsed.isPresent() && parsed.get() instanceof Json.Arr list && areMessages(list)) {
      messages(list.items());
    } else {
      text(Role.USER, Optional.of(prompt));
    }
  }

  private static boolean areMessages(Json.Arr list) {
    return !list.items().isEmpty()
        && list.items().stream()
            .allMatch(
                item ->
                    item instanceof Json.Obj message
                        && message.string("role").flatMap(Role::of).isPresent());
  }

  private void output(Optional<Json> output) {
    if (output.isPresent()) {
      text(Role.ASSISTANT, output);
    }
  }

  private void text(Role role, Optional<Json> words) {
    String text =
        words
            .map(value -> value instanceof Json.Str given ? given.value() : JsonText.of(value))
            .orElse("");
    assembler.beginRecordMessage();
    assembler.message(
        "", role, Author.usual(role), text.isEmpty() ? List.of() : List.of(new Part.Text(text)));
  }

  private String provider() {
    return result
        .object("provider")
        .flatMap(held -> held.string("id"))
        .or(() -> result.string("provider"))
        .orElse("");
  }

  private String task() {
    return result.scalar("testIdx").orElse("");
  }
}
