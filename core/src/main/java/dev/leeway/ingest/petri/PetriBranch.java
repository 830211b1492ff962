package dev.leeway.ingest.petri;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.inspect.InspectMessage;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.TreeMap;

/** One branch as a transcript. The auditor plays the user and the tools. */
final class PetriBranch {

  private final Json.Obj metadata;
  private final RecordContext context;
  private final TranscriptAssembler assembler;

  PetriBranch(Json.Obj metadata, RecordContext context, IgnoredFields ignored) {
    this.metadata = metadata;
    this.context = context;
    this.assembler = new TranscriptAssembler(context, ignored);
  }

  /**
   * @param suffix what distinguishes the branch; empty for the one that was kept
   */
  Transcript transcript(List<Json> messages, String suffix) throws RecordException {
    for (int i = 0; i < messages.size(); i++) {
      Json.Obj message = MessageFields.object(messages.get(i), i, metadata, context);
      Role role = MessageFields.role(message, i);
      assembler.beginRecordMessage();
      InspectMessage.append(message, i, role, author(message, role), assembler);
    }
    assembler.id(metadata.string("transcript_id").orElse(context.fallbackId()) + suffix);
    assembler.manifest(
        new Manifest(metadata.string("target_model").orElse(""), "", "", new TreeMap<>()));
    if (!suffix.isEmpty()) {
      assembler.anomaly(
          "abandoned-branch", -1, "The auditor took this branch back and went on from before it.");
    }
    return assembler.build();
  }

  private static Author author(Json.Obj message, Role role) {
    return switch (role) {
      case USER, TOOL -> Author.AUDITOR;
      case SYSTEM, DEVELOPER -> Author.OPERATOR;
      case ASSISTANT -> InspectMessage.author(message, role);
    };
  }
}
