package dev.leeway.ingest.claudecode;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.Weight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One session: its own conversation, and one for each of its subagents, whose lines stand between
 * the others. Lines name their parents; a subagent's lines are known by them, one step at a time,
 * so that parents in a circle lead nowhere.
 */
final class Session {

  private static final String OWN = "";

  private final String id;
  private final Weight weight;
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, String> conversationOfLine = new HashMap<>();
  private Optional<RecordException> tooMuch = Optional.empty();

  Session(String id, ReadLimits limits) {
    this.id = id;
    this.weight = new Weight(limits);
  }

  boolean isOf(String session) {
    return id.equals(session);
  }

  /** Adds a line with a message, unless the session is too long already. */
  void add(Json.Obj line, RecordContext context) {
    if (tooMuch.isPresent()) {
      return;
    }
    try {
      weight.add(line, "the session");
    } catch (RecordException e) {
      tooMuch = Optional.of(e);
      conversations.clear();
      return;
    }
    String key = line.isTrue("isSidechain") ? subagent(line) : OWN;
    line.string("uuid").ifPresent(uuid -> conversationOfLine.put(uuid, key));
    conversations.computeIfAbsent(key, name -> new Conversation(context)).add(line, context);
  }

  private String subagent(Json.Obj line) {
    return line.string("agentId")
        .or(() -> line.string("parentUuid").map(conversationOfLine::get))
        .filter(key -> !key.equals(OWN))
        .or(() -> line.string("uuid"))
        .orElse("subagent");
  }

  void end(IgnoredFields others, ResultSink to) {
    tooMuch.ifPresent(to::unreadable);
    IgnoredFields first = others;
    for (Map.Entry<String, Conversation> entry : conversations.entrySet()) {
      String name = entry.getKey().equals(OWN) ? id : id + "/" + entry.getKey();
      try {
        to.read(entry.getValue().transcript(name, first));
      } catch (RecordException e) {
        to.unreadable(e);
      }
      first = new IgnoredFields();
    }
  }
}
