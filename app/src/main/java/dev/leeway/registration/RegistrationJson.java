package dev.leeway.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leeway.falsification.Numbers;
import dev.leeway.falsification.TestName;
import dev.leeway.ingest.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A registration as JSON, for people to read and for Git to witness. */
final class RegistrationJson {

  private static final String FORMAT = "leeway-registration/1";
  private static final String EFFECT = "effect";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RegistrationJson() {}

  static String write(Registration registration) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("tool", registration.tool());
    json.put("bundle", registration.bundle());
    json.put("encoder", registration.encoder());
    json.put("alpha", registration.alpha());
    json.put("correction", "Holm over the tests below");
    ArrayNode tests = json.putArray("tests");
    registration.entries().forEach(entry -> write(entry, tests.addObject()));
    return json.toPrettyString() + "\n";
  }

  private static void write(Entry entry, ObjectNode json) {
    json.put("name", entry.name());
    json.put("test", entry.test().code());
    json.put("hypothesis", entry.test().claim());
    json.put("rival", entry.test().rival());
    json.put("statistic", entry.test().statistic());
    file(json.putObject("transcripts"), entry.transcripts());
    entry.labels().ifPresent(labels -> file(json.putObject("labels"), labels));
    json.put("charter", entry.charter());
    json.put("rules", entry.rules());
    write(entry.design(), json.putObject("design"));
    ObjectNode thresholds = json.putObject("thresholds");
    ObjectNode effects = json.putObject("smallest_effect");
    entry
        .numbers()
        .values()
        .forEach(
            (name, value) -> (name.startsWith(EFFECT) ? effects : thresholds).put(name, value));
    ObjectNode interval = json.putObject("interval");
    interval.put("level", entry.numbers().level());
    interval.put("resamples", entry.numbers().resamples());
    interval.put("seed", entry.numbers().seed());
    interval.put("least_clusters", entry.numbers().leastClusters());
    ArrayNode exclusions = json.putArray("exclusions");
    entry.exclusions().forEach(exclusions::add);
  }

  private static void write(Design design, ObjectNode json) {
    design.failed().ifPresent(failed -> json.put("failed", failed.text()));
    conditions(json.putArray("where"), design.where());
    design.lost().ifPresent(lost -> json.put("lost", lost.text()));
    design.step().ifPresent(step -> json.put("step", step));
    design.from().ifPresent(from -> json.put("from", from));
    json.put("hard", design.hard().name().toLowerCase(Locale.ROOT));
    ArrayNode scenario = json.putArray("scenario");
    design.scenario().forEach(scenario::add);
    design.governing().ifPresent(governing -> json.put("governing", governing));
    design.domain().ifPresent(domain -> json.put("domain", domain));
    ArrayNode condition = json.putArray("condition");
    design.condition().forEach(condition::add);
    design.order().ifPresent(order -> json.put("order", order));
    conditions(json.putArray("proxies"), design.proxies());
  }

  private static void conditions(ArrayNode array, List<Condition> conditions) {
    conditions.forEach(each -> array.add(each.text()));
  }

  private static void file(ObjectNode json, DataFile file) {
    json.put("file", file.name());
    json.put("sha256", file.sha256());
  }

  /**
   * Reads a registration.
   *
   * @param name of the file, for messages
   */
  static Registration read(String name, String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      if (!json.path("format").asText().equals(FORMAT)) {
        throw new InputException(
            name
                + ": is no registration of the format "
                + FORMAT
                + ".\nWrite one with leeway falsify register.");
      }
      List<Entry> entries = list(json.required("tests"), RegistrationJson::entry);
      return new Registration(
          json.required("tool").asText(),
          json.required("bundle").asText(),
          json.required("encoder").asText(),
          json.required("alpha").asDouble(),
          entries);
    } catch (JsonProcessingException e) {
      throw unusable(name, e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw unusable(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static InputException unusable(String name, String why, Exception cause) {
    return new InputException(
        "%s: cannot be used: %s.\nWrite it again with leeway falsify register."
            .formatted(name, why),
        cause);
  }

  private static Entry entry(JsonNode json) {
    String test = json.required("test").asText();
    return new Entry(
        json.required("name").asText(),
        TestName.named(test)
            .orElseThrow(() -> new IllegalArgumentException("there is no test " + test)),
        file(json.required("transcripts")),
        json.has("labels") ? Optional.of(file(json.required("labels"))) : Optional.empty(),
        json.required("charter").asText(),
        json.required("rules").asBoolean(),
        design(json.required("design")),
        numbers(json),
        list(json.required("exclusions"), JsonNode::asText));
  }

  private static DataFile file(JsonNode json) {
    return new DataFile(json.required("file").asText(), json.required("sha256").asText());
  }

  private static Numbers numbers(JsonNode json) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (String part : List.of("thresholds", "smallest_effect")) {
      json.required(part)
          .properties()
          .forEach(each -> values.put(each.getKey(), each.getValue().asDouble()));
    }
    JsonNode interval = json.required("interval");
    return new Numbers(
        values,
        interval.required("resamples").asInt(),
        interval.required("level").asDouble(),
        interval.required("seed").asLong(),
        interval.required("least_clusters").asInt());
  }

  private static Design design(JsonNode json) {
    return new Design(
        optional(json, "failed").map(Condition::parse),
        list(json.required("where"), each -> Condition.parse(each.asText())),
        optional(json, "lost").map(Condition::parse),
        optional(json, "step"),
        optional(json, "from"),
        Design.Hard.valueOf(json.required("hard").asText().toUpperCase(Locale.ROOT)),
        list(json.required("scenario"), JsonNode::asInt),
        optional(json, "governing"),
        optional(json, "domain"),
        list(json.required("condition"), JsonNode::asText),
        optional(json, "order"),
        list(json.required("proxies"), each -> Condition.parse(each.asText())));
  }

  private static Optional<String> optional(JsonNode json, String field) {
    return json.has(field) ? Optional.of(json.path(field).asText()) : Optional.empty();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    var list = new ArrayList<T>();
    array.forEach(node -> list.add(each.apply(node)));
    return list;
  }
}
