package dev.leeway.ingest.taubench;

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
import java.util.Set;
import java.util.TreeMap;

/** Reads one run: {@code {"task_id", "trial", "traj": [messages]}}; its reward is not read. */
public final class TauBenchFormat implements RecordFormat {

  private static final Set<String> READ = Set.of("task_id", "trial", "traj");

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj run
        && run.fields().containsKey("traj")
        && run.fields().containsKey("task_id");
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    if (!(record instanceof Json.Obj run && run.get("traj").orElse(run) instanceof Json.Arr traj)) {
      throw new RecordException(
          context.place(),
          "the record has no list \"traj\"",
          "Expected {\"task_id\": ..., \"traj\": [{\"role\": ..., \"content\": ...}, ...]}.");
    }
    var assembler = new TranscriptAssembler(context);
    List<Json> messages = traj.items();
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
    name(run, assembler);
    assembler.ignored().addOthers("", run, READ);
    return assembler.build();
  }

  private static void name(Json.Obj run, TranscriptAssembler assembler) {
    String task = run.scalar("task_id").orElse("");
    var sampling = new TreeMap<String, String>();
    run.scalar("trial").ifPresent(trial -> sampling.put("trial", trial));
    assembler.manifest(new Manifest("", "", task, sampling));
    if (!task.isEmpty()) {
      assembler.id("task-" + task + run.scalar("trial").map(trial -> "-trial-" + trial).orElse(""));
    }
  }
}
