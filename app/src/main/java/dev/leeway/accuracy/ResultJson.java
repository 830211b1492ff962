package dev.leeway.accuracy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SequencedMap;

/** A finished benchmark as one JSON object for programs. */
public final class ResultJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ResultJson() {}

  /** Returns the object, indented. A figure that has no value is under {@code undefined} only. */
  public static String of(BenchmarkResult result) {
    return json(result).toPrettyString();
  }

  /** Returns one object, indented, with the object of each benchmark under its title. */
  public static String of(SequencedMap<String, BenchmarkResult> results) {
    ObjectNode json = MAPPER.createObjectNode();
    results.forEach((title, result) -> json.set(title, json(result)));
    return json.toPrettyString();
  }

  private static ObjectNode json(BenchmarkResult result) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("task", result.task());
    json.put("n", result.figures().n());
    ObjectNode undefined = MAPPER.createObjectNode();
    json.set("metrics", figures(result.figures().metrics(), undefined));
    json.set("baselines", figures(result.figures().baselines(), undefined));
    json.put("seconds", result.effort().seconds());
    json.put("turns", result.effort().turns());
    json.put("turns_analyzed", result.effort().turnsAnalyzed());
    json.put("turns_per_second", result.effort().turnsPerSecond());
    json.put("encoder_turn_share", result.effort().encodedShare());
    json.put("transcripts", result.effort().transcripts());
    json.put("clusters", result.figures().clusters());
    json.put("in_sample", result.inSample());
    json.set("undefined", undefined);
    var remarks = json.putArray("remarks");
    result.remarks().forEach(remarks::add);
    return json;
  }

  private static ObjectNode figures(List<Figure> figures, ObjectNode undefined) {
    ObjectNode json = MAPPER.createObjectNode();
    for (Figure figure : figures) {
      switch (figure) {
        case Figure.Measured measured ->
            json.putObject(measured.name())
                .put("value", measured.value())
                .put("low", measured.interval().low())
                .put("high", measured.interval().high());
        case Figure.Undefined absent -> undefined.put(absent.name(), absent.reason());
      }
    }
    return json;
  }
}
