package dev.leeway.ingest.scout;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordFormat;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.inspect.InspectMessage;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one row of a transcript table, {@code {"transcript_id": ..., "messages": ...}}; the
 * messages are a list of Inspect's, or the JSON text of one. Scores, success and results of
 * scanners are somebody's verdict and are not read.
 */
public final class ScoutFormat implements RecordFormat {

  /** The column in which the program's own writer keeps what the others cannot hold. */
  public static final String OWN = "leeway_record";

  /** What stands for messages that are too long to be handed over: their length in bytes. */
  public static final String TOO_LONG = "messages_bytes";

  /** The columns whose values are read; of any other only that it is there. */
  public static final Set<String> READ =
      Set.of(
          "transcript_id",
          "messages",
          "model",
          "model_options",
          "task_set",
          "task_id",
          "task_repeat",
          "error",
          "limit",
          OWN);

  private final ReadLimits limits;

  public ScoutFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj row
        && row.scalar("transcript_id").isPresent()
        && (row.fields().containsKey("messages") || row.get(TOO_LONG).isPresent());
  }

  @Override
  public Transcript read(Json record, RecordContext context) throws RecordException {
    if (!(record instanceof Json.Obj row) || row.scalar("transcript_id").isEmpty()) {
      throw new RecordException(
          context.place(),
          "the row has no \"transcript_id\"",
          "Expected Inspect Scout's columns: transcript_id, messages, ...");
    }
    var assembler = new TranscriptAssembler(context);
    List<Json> messages = messages(row);
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, row, context);
      Role role = InspectMessage.role(message, i);
      assembler.beginRecordMessage();
      InspectMessage.append(message, i, role, InspectMessage.author(message, role), assembler);
    }
    assembler.id(row.scalar("transcript_id").orElse(context.fallbackId()));
    assembler.manifest(manifest(row));
    parsed(row, OWN).ifPresent(own -> RecordMetadata.enter(own, Set.of(), assembler));
    endings(row, assembler);
    assembler.ignored().addOthers("", row, READ);
    return assembler.build();
  }

  private List<Json> messages(Json.Obj row) throws RecordException {
    Optional<String> length = row.scalar(TOO_LONG);
    if (length.isPresent()) {
      throw new RecordException(
          row.place(),
          "the row's messages take %s bytes, more than %,d"
              .formatted(length.get(), limits.recordBytes()),
          "One row is one transcript; check what wrote the file.");
    }
    Json held = row.get("messages").orElseGet(() -> new Json.Arr(List.of(), row.place()));
    Optional<Json> list =
        held instanceof Json.Str text ? JsonObject.of(text.value(), limits) : Optional.of(held);
    if (list.isPresent() && list.get() instanceof Json.Arr items) {
      return items.items();
    }
    throw new RecordException(
        row.place(),
        list.isEmpty()
            ? "the row's \"messages\" are not JSON, cut off, or beyond a limit"
            : "the row's \"messages\" are " + list.get().kind() + ", expected an array",
        "Expected the JSON of a list of messages.");
  }

  private Manifest manifest(Json.Obj row) {
    SortedMap<String, String> sampling = new TreeMap<>();
    parsed(row, "model_options")
        .ifPresent(options -> RecordMetadata.addSampling(options, sampling));
    row.scalar("task_repeat").ifPresent(epoch -> sampling.put("epoch", epoch));
    return new Manifest(
        row.scalar("model").orElse(""),
        row.scalar("task_set").orElse(""),
        row.scalar("task_id").orElse(""),
        sampling);
  }

  private Optional<Json.Obj> parsed(Json.Obj row, String column) {
    Optional<Json> value =
        row.string(column).isPresent()
            ? JsonObject.of(row.string(column).orElseThrow(), limits)
            : row.get(column);
    return value.filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast);
  }

  /** Says that a run did not end by itself; why is the table's verdict, and not read. */
  private static void endings(Json.Obj row, TranscriptAssembler assembler) {
    if (row.get("error").isPresent()) {
      assembler.anomaly("ended-early", -1, "The run ended with an error.");
    }
    if (row.get("limit").isPresent()) {
      assembler.anomaly("ended-early", -1, "The run ended at a limit.");
    }
  }
}
