package dev.leeway.ingest.otel;

import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages that attributes tell field by field: {@code gen_ai.prompt.0.content}, or {@code
 * llm.input_messages.0.message.content}.
 */
final class IndexedMessages {

  private static final Pattern FIELD =
      Pattern.compile(
          "(gen_ai\\.prompt|llm\\.input_messages|gen_ai\\.completion|llm\\.output_messages)"
              + "\\.(\\d{1,6})\\.(?:message\\.)?(.+)");
  private static final Pattern CALL =
      Pattern.compile("tool_calls\\.(\\d{1,6})\\.(?:tool_call\\.)?(?:function\\.)?(.+)");
  private static final Pattern TEXT =
      Pattern.compile("contents\\.(\\d{1,6})\\.message_content\\.text");

  private final Place place;
  private final Map<String, Json> fields = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Json>> calls = new TreeMap<>();
  private final Map<Integer, Json> texts = new TreeMap<>();

  private IndexedMessages(Place place, String role) {
    this.place = place;
    fields.put("role", new Json.Str(role));
  }

  /** Returns the messages in the shape of chat completions, what was said after what was given. */
  static List<Json.Obj> of(Map<String, Json> attributes, Place place) {
    var given = new TreeMap<Integer, IndexedMessages>();
    var said = new TreeMap<Integer, IndexedMessages>();
    attributes.forEach(
        (name, value) -> {
          Matcher field = FIELD.matcher(name);
          if (field.matches()) {
            boolean input = field.group(1).contains("prompt") || field.group(1).contains("input");
            (input ? given : said)
                .computeIfAbsent(
                    Integer.parseInt(field.group(2)),
                    index -> new IndexedMessages(place, input ? "user" : "assistant"))
                .put(field.group(3), value);
          }
        });
    var all = new ArrayList<Json.Obj>();
    given.values().forEach(message -> all.add(message.message()));
    said.values().forEach(message -> all.add(message.message()));
    return all;
  }

  private void put(String field, Json value) {
    Matcher call = CALL.matcher(field);
    Matcher text = TEXT.matcher(field);
    if (call.matches()) {
      calls
          .computeIfAbsent(Integer.parseInt(call.group(1)), index -> new LinkedHashMap<>())
          .put(call.group(2), value);
    } else if (text.matches()) {
      texts.put(Integer.parseInt(text.group(1)), value);
    } else if (List.of("role", "content", "tool_call_id", "name").contains(field)) {
      fields.put(field, value);
    }
  }

  private Json.Obj message() {
    if (!texts.isEmpty()) {
      fields.putIfAbsent("content", new Json.Arr(List.copyOf(texts.values()), place));
    }
    if (!calls.isEmpty()) {
      List<Json> all =
          calls.values().stream().map(call -> (Json) new Json.Obj(call, place)).toList();
      fields.put("tool_calls", new Json.Arr(all, place));
    }
    return new Json.Obj(fields, place);
  }
}
