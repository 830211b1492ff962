package dev.leeway.ingest.agentdojo;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an AgentDojo run: one JSON object a file. Only messages and the ids of suite, pipeline and
 * user task are read; what the run says about its attack and its outcome is counted and dropped.
 */
public final class AgentDojoFormat implements RecordFormat {

  private static final Set<String> READ =
      Set.of("messages", "suite_name", "pipeline_name", "user_task_id");

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj object
        && object.fields().containsKey("messages")
        && object.get("suite_name").isPresent()
        && object.get("user_task_id").isPresent();
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    var assembler = new TranscriptAssembler(context);
    List<Json> messages = MessageFields.messages(record, context);
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, record, context);
      Role role = MessageFields.role(message, i);
      assembler.beginRecordMessage();
      assembler.message(
          "",
          role,
          MessageFields.author(message, role),
          new OpenAiMessage(message, i, assembler.ignored()).parts(role));
    }
    if (record instanceof Json.Obj run) {
      assembler.manifest(manifest(run));
      assembler.ignored().addOthers("", run, READ);
    }
    return assembler.build();
  }

  private static Manifest manifest(Json.Obj run) {
    return new Manifest(
        text(run, "pipeline_name"),
        text(run, "suite_name"),
        text(run, "user_task_id"),
        new TreeMap<>());
  }

  private static String text(Json.Obj run, String field) {
    Optional<String> value = run.scalar(field);
    return value.orElse("");
  }
}
