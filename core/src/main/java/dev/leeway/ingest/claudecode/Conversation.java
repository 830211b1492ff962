package dev.leeway.ingest.claudecode;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.anthropic.AnthropicMessage;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The lines of one conversation in the order of the file. */
final class Conversation {

  /** How many lines back the words are sought that a user goes back to. */
  private static final int FAR_BACK = 200;

  /** Named as the model of replies that the program wrote itself. */
  private static final String SYNTHETIC = "<synthetic>";

  private static final Set<String> READ =
      Set.of("type", "message", "uuid", "parentUuid", "sessionId", "isSidechain", "agentId");

  /** What the program notes about itself in every line. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "cwd",
          "gitBranch",
          "slug",
          "timestamp",
          "userType",
          "version",
          "requestId",
          "isMeta",
          "isCompactSummary",
          "toolUseResult");

  private final RecordContext first;
  private final List<Json.Obj> lines = new ArrayList<>();
  private int replaced;

  Conversation(RecordContext first) {
    this.first = first;
  }

  void add(Json.Obj line, RecordContext context) {
    lines.add(line);
    replaced += context.replaced();
  }

  Transcript transcript(String id, IgnoredFields others) throws RecordException {
    var context =
        new RecordContext(
            first.file(), first.format(), first.place(), first.fallbackId(), replaced);
    var assembler = new TranscriptAssembler(context, others);
    if (!id.isEmpty()) {
      assembler.id(id);
    }
    for (int i = 0; i < lines.size(); ) {
      int next = endOfMessage(i);
      rewind(i, assembler);
      append(i, next, assembler);
      i = next;
    }
    assembler.manifest(new Manifest(model(), "", "", new TreeMap<>()));
    return assembler.build();
  }

  /** A reply's blocks stand in lines of their own, under one id. */
  private int endOfMessage(int from) {
    Optional<String> id = replyId(lines.get(from));
    int to = from + 1;
    while (id.isPresent() && to < lines.size() && replyId(lines.get(to)).equals(id)) {
      to++;
    }
    return to;
  }

  private static Optional<String> replyId(Json.Obj line) {
    return isReply(line) ? message(line).string("id") : Optional.empty();
  }

  private static boolean isReply(Json.Obj line) {
    return line.string("type").equals(Optional.of("assistant"));
  }

  private void append(int from, int to, TranscriptAssembler assembler) throws RecordException {
    Json.Obj line = lines.get(from);
    for (Json.Obj part : lines.subList(from, to)) {
      countOthers(part, assembler.ignored());
    }
    Role role = isReply(line) ? Role.ASSISTANT : Role.USER;
    boolean written = message(line).string("model").equals(Optional.of(SYNTHETIC));
    if (line.isTrue("isCompactSummary")) {
      assembler.anomaly(
          "compacted",
          assembler.size(),
          "From here on the model saw this summary in place of what came before.");
    }
    assembler.beginRecordMessage();
    AnthropicMessage.append(
        joined(from, to),
        from,
        line.string("uuid").orElse(""),
        role,
        written ? Author.PREFILL : Author.usual(role),
        assembler);
  }

  private static void countOthers(Json.Obj line, IgnoredFields ignored) {
    for (String name : line.fields().keySet()) {
      if (!READ.contains(name) && !CIRCUMSTANCES.contains(name) && line.get(name).isPresent()) {
        ignored.add(name);
      }
    }
  }

  private Json.Obj joined(int from, int to) {
    Json.Obj message = message(lines.get(from));
    if (to == from + 1) {
      return message;
    }
    var blocks = new ArrayList<Json>();
    for (Json.Obj line : lines.subList(from, to)) {
      Json content = message(line).get("content").orElse(new Json.Str(""));
      if (content instanceof Json.Arr list) {
        blocks.addAll(list.items());
      } else {
        blocks.add(content);
      }
    }
    var fields = new LinkedHashMap<>(message.fields());
    fields.put("content", new Json.Arr(blocks, message.place()));
    return new Json.Obj(fields, message.place());
  }

  /** Notes where a user's words answer something other than what stands before them. */
  private void rewind(int at, TranscriptAssembler assembler) {
    Json.Obj line = lines.get(at);
    boolean words = !isReply(line) && line.get("toolUseResult").isEmpty() && !line.isTrue("isMeta");
    Optional<String> parent = line.string("parentUuid");
    boolean earlier =
        at > 0
            && parent.isPresent()
            && lines.subList(Math.max(0, at - FAR_BACK), at - 1).stream()
                .anyMatch(before -> before.string("uuid").equals(parent));
    if (words && earlier && !parent.equals(lines.get(at - 1).string("uuid"))) {
      assembler.anomaly(
          "rewound",
          assembler.size(),
          "The session goes back to an earlier message here; the ones between were abandoned.");
    }
  }

  private String model() {
    return lines.stream()
        .flatMap(line -> message(line).string("model").stream())
        .filter(name -> !name.equals(SYNTHETIC))
        .findFirst()
        .orElse("");
  }

  private static Json.Obj message(Json.Obj line) {
    return line.object("message").orElse(line);
  }
}
