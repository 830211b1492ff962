package dev.leeway.ingest.pyrit;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One conversation of a memory; entries of one sequence number are the pieces of one message. */
final class PyritConversation {

  /** What PyRIT calls words that a script put into the assistant's mouth. */
  private static final String SIMULATED = "simulated_assistant";

  private static final Set<String> READ =
      Set.of(
          "id",
          "role",
          "conversation_id",
          "sequence",
          "converted_value",
          "converted_value_data_type",
          "response_error",
          "original_prompt_id",
          "prompt_target_identifier",
          "target_identifier");

  private final String id;
  private final List<Json.Obj> entries;
  private final ReadLimits limits;
  private final TranscriptAssembler assembler;

  PyritConversation(String id, List<Json.Obj> entries, RecordContext context, ReadLimits limits) {
    this.id = id;
    this.entries = List.copyOf(entries);
    this.limits = limits;
    this.assembler = new TranscriptAssembler(context);
  }

  Transcript read() throws RecordException {
    var inOrder = new ArrayList<Entry>();
    for (Json.Obj entry : entries) {
      inOrder.add(new Entry(sequence(entry), entry.string("role").orElse(""), entry));
    }
    inOrder.sort(Comparator.comparingLong(Entry::sequence));
    int from = 0;
    while (from < inOrder.size()) {
      int to = from + 1;
      while (to < inOrder.size() && inOrder.get(to).continues(inOrder.get(from))) {
        to++;
      }
      message(inOrder.subList(from, to).stream().map(Entry::held).toList());
      from = to;
    }
    assembler.id(id);
    assembler.manifest(new Manifest(model(), "", "", new TreeMap<>()));
    sharedBeginning();
    return assembler.build();
  }

  private record Entry(long sequence, String role, Json.Obj held) {

    boolean continues(Entry first) {
      return sequence == first.sequence && role.equals(first.role);
    }
  }

  private static long sequence(Json.Obj entry) throws RecordException {
    Optional<String> digits = entry.scalar("sequence");
    if (digits.isPresent() && digits.get().matches("-?\\d{1,18}")) {
      return Long.parseLong(digits.get());
    }
    throw new RecordException(
        entry.place(),
        "an entry has no whole number \"sequence\"",
        "Without it the order of the conversation is not known.");
  }

  private void message(List<Json.Obj> pieces) throws RecordException {
    Json.Obj first = pieces.getFirst();
    String label = first.string("role").orElse("");
    boolean simulated = label.equals(SIMULATED);
    Optional<Role> role = simulated ? Optional.of(Role.ASSISTANT) : Role.of(label);
    if (role.isEmpty()) {
      throw new RecordException(
          first.place(),
          label.isEmpty() ? "an entry has no \"role\"" : "an entry has an unknown \"role\"",
          "Expected system, developer, user, assistant, simulated_assistant or tool.");
    }
    int index = assembler.size();
    var groups = new ArrayList<List<Part>>();
    for (Json.Obj piece : pieces) {
      assembler.ignored().addOthers("entries.", piece, READ);
      groups.add(new PyritPiece(piece, limits).parts());
    }
    assembler.beginRecordMessage();
    assembler.split(
        first.string("id").orElse(""),
        role.get(),
        simulated ? Author.PREFILL : Author.usual(role.get()),
        groups);
    pieces.forEach(piece -> trouble(piece, index));
  }

  private void trouble(Json.Obj piece, int index) {
    String error = piece.string("response_error").orElse("none");
    switch (error) {
      case "none", "" -> {}
      case "blocked" ->
          assembler.anomaly("provider-block", index, "The provider blocked this reply.");
      default ->
          assembler.anomaly("response-error", index, "The call failed; this is not a reply.");
    }
  }

  private String model() {
    return entries.stream()
        .map(entry -> target(entry).flatMap(target -> target.string("model_name")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  /** Databases keep JSON as text, exports as what it is. */
  private Optional<Json.Obj> target(Json.Obj entry) {
    Optional<Json> held =
        entry.get("prompt_target_identifier").or(() -> entry.get("target_identifier"));
    return held.flatMap(
            value ->
                value instanceof Json.Str text
                    ? JsonObject.of(text.value(), limits)
                    : Optional.of(value))
        .filter(Json.Obj.class::isInstance)
        .map(Json.Obj.class::cast);
  }

  /** A conversation that was taken back and gone on with holds copies of its first entries. */
  private void sharedBeginning() {
    long copies =
        entries.stream()
            .filter(
                entry ->
                    entry.string("original_prompt_id").isPresent()
                        && !entry.string("original_prompt_id").equals(entry.string("id")))
            .count();
    if (copies > 0) {
      assembler.anomaly(
          "shared-beginning",
          -1,
          "%,d of its entries are copies out of another conversation.".formatted(copies));
    }
  }
}
