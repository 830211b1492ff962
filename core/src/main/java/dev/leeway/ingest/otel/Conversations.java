package dev.leeway.ingest.otel;

import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonText;
import dev.leeway.ingest.json.RecordException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * Each call repeats the whole conversation so far. A call whose input begins with all that a thread
 * holds goes on with that thread; any other begins one. Threads are found by a running hash of
 * their messages, and compared before they are believed, so a file costs what it is long.
 */

/** Puts calls together into conversations. */
final class Conversations {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final RecordContext context;
  private final List<Call> broken = new ArrayList<>();
  private final Map<String, List<Call>> calls = new LinkedHashMap<>();

  Conversations(RecordContext context, Collection<Call> all) {
    this.context = context;
    for (Call call : all) {
      if (call.unreadable().isPresent()) {
        broken.add(call);
      } else if (call.mayHaveMessages()) {
        calls.computeIfAbsent(call.conversation(), id -> new ArrayList<>()).add(call);
      }
    }
  }

  void write(ResultSink to) {
    for (Call call : broken) {
      to.unreadable(
          new RecordException(
              call.place(),
              "the call's \"%s\" is no list".formatted(call.unreadable().orElse("")),
              "Expected JSON; a limit on the length of attributes may have cut it off."));
    }
    calls.forEach((id, some) -> write(id, some, to));
  }

  private void write(String id, List<Call> all, ResultSink to) {
    List<Call> models = all.stream().filter(call -> !call.isOfAgent()).toList();
    List<Call> some = new ArrayList<>(models.isEmpty() ? all : models);
    some.sort(Comparator.comparing(Call::start));
    var threads = new ArrayList<OtelThread>();
    var byHash = new HashMap<Long, OtelThread>();
    for (Call call : some) {
      add(call, threads, byHash);
    }
    for (int i = 0; i < threads.size(); i++) {
      String name = id.isEmpty() ? context.fallbackId() : id;
      try {
        to.read(threads.get(i).transcript(i == 0 ? name : name + "/" + (i + 1), context));
      } catch (RecordException e) {
        to.unreadable(e);
      }
    }
  }

  private static void add(Call call, List<OtelThread> threads, Map<Long, OtelThread> byHash) {
    List<Json.Obj> messages = call.messages();
    if (messages.isEmpty()) {
      return;
    }
    List<String> texts = messages.stream().map(JsonText::of).toList();
    long hash = 0;
    int known = 0;
    OtelThread found = new OtelThread(call);
    for (int i = 0; i < texts.size(); i++) {
      hash = mixed(hash, texts.get(i));
      OtelThread candidate = byHash.get(hash);
      if (candidate != null && candidate.isBeginningOf(texts, i + 1)) {
        found = candidate;
        known = i + 1;
      }
    }
    if (known == 0) {
      threads.add(found);
    }
    found.add(messages.subList(known, messages.size()), texts.subList(known, texts.size()));
    byHash.put(hash, found);
  }

  private static long mixed(long hash, String text) {
    return (hash ^ text.hashCode()) * MIX + text.length();
  }
}
