package dev.leeway.ingest.otel;

import dev.leeway.ingest.MessageFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.RecordMetadata;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** One line of conversation, as the calls that go on with it tell it. */
final class OtelThread {

  private final Call first;
  private final List<Json.Obj> messages = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  OtelThread(Call first) {
    this.first = first;
  }

  boolean isBeginningOf(List<String> others, int length) {
    return texts.size() == length && texts.equals(others.subList(0, length));
  }

  void add(List<Json.Obj> more, List<String> theirTexts) {
    messages.addAll(more);
    texts.addAll(theirTexts);
  }

  Transcript transcript(String id, RecordContext origin) throws RecordException {
    var context =
        new RecordContext(
            origin.file(), origin.format(), first.place(), origin.fallbackId(), origin.replaced());
    var assembler = new TranscriptAssembler(context);
    for (int i = 0; i < messages.size(); i++) {
      assembler.beginRecordMessage();
      append(messages.get(i), i, assembler);
    }
    assembler.id(id);
    var sampling = new TreeMap<String, String>();
    RecordMetadata.addSampling(first.settings(), sampling);
    assembler.manifest(new Manifest(first.model(), "", "", sampling));
    first.own().ifPresent(record -> RecordMetadata.enter(record, Set.of(), assembler));
    return assembler.build();
  }

  private static void append(Json.Obj message, int index, TranscriptAssembler assembler)
      throws RecordException {
    Role role = MessageFields.role(message, index);
    var author = MessageFields.author(message, role);
    String id = message.string("id").orElse("");
    if (message.get("parts").isPresent()) {
      List<List<Part>> groups = new OtelParts(message, index, assembler.ignored()).groups();
      assembler.split(id, role, author, role == Role.TOOL ? withMedia(groups) : groups);
    } else {
      assembler.message(
          id, role, author, new OpenAiMessage(message, index, assembler.ignored()).parts(role));
    }
  }

  /** Joins what a tool returned beside its words to the result before it. */
  private static List<List<Part>> withMedia(List<List<Part>> groups) {
    var joined = new ArrayList<List<Part>>();
    for (List<Part> group : groups) {
      boolean media = !group.isEmpty() && group.stream().allMatch(Part.Media.class::isInstance);
      if (media && !joined.isEmpty()) {
        joined.getLast().addAll(group);
      } else {
        joined.add(new ArrayList<>(group));
      }
    }
    return joined;
  }
}
