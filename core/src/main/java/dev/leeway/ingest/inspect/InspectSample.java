package dev.leeway.ingest.inspect;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one sample. Serves one. */
final class InspectSample {

  /** The field of the run in which the log's own version is handed on. */
  static final String LOG_VERSION = "log_version";

  /** The newest version of logs that was looked at. */
  private static final int KNOWN_VERSION = 2;

  private static final Set<String> READ =
      Set.of(
          "id",
          "epoch",
          "messages",
          "message_refs",
          "message_pool",
          "attachments",
          "events",
          "events_data");

  private final Json.Obj sample;
  private final Optional<Json.Obj> run;
  private final RecordContext context;
  private final ReadLimits limits;
  private final TranscriptAssembler assembler;
  private final Attachments attachments;

  /**
   * @param run what the log says about the run; empty for a sample by itself
   */
  InspectSample(Json.Obj sample, Optional<Json.Obj> run, RecordContext context, ReadLimits limits) {
    this.sample = sample;
    this.run = run;
    this.context = context;
    this.limits = limits;
    this.assembler = new TranscriptAssembler(context);
    this.attachments = new Attachments(sample, limits.recordBytes());
  }

  /** Reads the conversation that the sample kept. */
  Transcript read(List<Json> messages) throws RecordException {
    append(messages);
    name("");
    endings();
    if (InspectBranches.isCut(sample)) {
      assembler.anomaly(
          "branches-cut", -1, "The sample holds more branches than are read; the rest was left.");
    }
    return finished();
  }

  /** Reads a branch of the sample. */
  Transcript read(InspectBranches.Branch branch, int number) throws RecordException {
    append(branch.messages());
    name("/branch-" + number);
    assembler.anomaly(InspectBranches.KIND, -1, branch.origin());
    if (!branch.flaw().isEmpty()) {
      assembler.anomaly("branch-anchor", -1, branch.flaw() + ".");
    }
    missing();
    return finished();
  }

  private void append(List<Json> messages) throws RecordException {
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, sample, context);
      assembler.beginRecordMessage();
      message(message, i);
    }
  }

  private Transcript finished() throws RecordException {
    own().ifPresent(record -> RecordMetadata.enter(record, Set.of(), assembler));
    version();
    assembler.ignored().addOthers("", sample, READ);
    return assembler.build();
  }

  /** Returns the messages of the conversation that the sample kept. */
  List<Json> messages() throws RecordException {
    var pool = new MessagePool(sample, limits.values());
    if (sample.get("message_refs").isPresent()) {
      return pool.expanded(sample.items("message_refs"), "message_refs", sample.place());
    }
    if (!(sample.get("messages").orElse(new Json.Arr(List.of(), sample.place()))
        instanceof Json.Arr messages)) {
      return MessageFields.messages(sample, context);
    }
    if (messages.items().isEmpty() && !pool.messages().isEmpty()) {
      assembler.anomaly(
          "messages-from-pool",
          -1,
          "The sample has no conversation; the pool of its messages was read in its order.");
      return pool.messages();
    }
    return messages.items();
  }

  private void message(Json.Obj message, int index) throws RecordException {
    Role role = InspectMessage.role(message, index);
    InspectMessage.append(
        message, index, role, InspectMessage.author(message, role), attachments, assembler);
  }

  private void name(String suffix) {
    String id = sample.scalar("id").orElse("");
    String epoch = sample.scalar("epoch").orElse("1");
    String task = run.flatMap(eval -> eval.string("task")).orElse("");
    if (!id.isEmpty()) {
      assembler.id((task.isEmpty() ? "" : task + "/") + id + "_epoch_" + epoch + suffix);
    } else if (!suffix.isEmpty()) {
      assembler.id(context.fallbackId() + suffix);
    }
    SortedMap<String, String> sampling = new TreeMap<>();
    run.flatMap(eval -> eval.object("plan_config"))
        .ifPresent(config -> RecordMetadata.addSampling(config, sampling));
    run.flatMap(eval -> eval.object("model_generate_config"))
        .ifPresent(config -> RecordMetadata.addSampling(config, sampling));
    sampling.put("epoch", epoch);
    String model = run.flatMap(eval -> eval.string("model")).orElse("");
    assembler.manifest(new Manifest(model, task, id, sampling));
  }

  /** Returns what the program's own writer keeps beside the messages. */
  private Optional<Json.Obj> own() {
    return sample.object("metadata").flatMap(held -> held.object("leeway"));
  }

  /** A log from the future may mean something else by a field; it is read as far as it goes. */
  private void version() {
    String version = run.flatMap(eval -> eval.scalar(LOG_VERSION)).orElse("");
    if (version.matches("\\d{1,9}") && Integer.parseInt(version) > KNOWN_VERSION) {
      assembler.anomaly(
          "unknown-version",
          -1,
          "The log is of version %s, known are those up to %d; fields may mean something else."
              .formatted(version, KNOWN_VERSION));
    }
  }

  /** Says that a sample did not end by itself; why is the log's verdict, and not read. */
  private void endings() {
    if (sample.get("error").isPresent()) {
      assembler.anomaly("ended-early", -1, "The sample ended with an error.");
    }
    if (sample.get("limit").isPresent()) {
      assembler.anomaly("ended-early", -1, "The sample ended at a limit.");
    }
    missing();
  }

  private void missing() {
    if (attachments.missing() > 0) {
      assembler.anomaly(
          "missing-attachment",
          -1,
          "References to attachments that the sample does not hold, and were kept: %,d."
              .formatted(attachments.missing()));
    }
  }
}
