package dev.leeway.calibration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import dev.leeway.math.Interval;
import dev.leeway.math.Isotonic;
import dev.leeway.math.Platt;
import dev.leeway.math.SplitConformal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads calibration files, and refuses those that are cut off, altered or of another version. */
public final class CalibrationReader {

  private final String origin;
  private final String remedy;

  /**
   * @param origin where the text comes from, for messages
   * @param remedy the command that makes the file anew, for messages
   */
  public CalibrationReader(String origin, String remedy) {
    this.origin = origin;
    this.remedy = remedy;
  }

  /** A file and the SHA-256 of its contents, in hexadecimal. */
  public record Found(CalibrationFile file, String hash) {}

  /**
   * Reads a file.
   *
   * @throws CalibrationException if it cannot be used
   */
  public Found read(String text) {
    JsonNode root = tree(text);
    String format = root.path("format").asText("none");
    if (!format.equals(CalibrationWriter.FORMAT)) {
      throw refused(
          "its format is %s, expected %s".formatted(shown(format), CalibrationWriter.FORMAT));
    }
    String expected = root.path("sha256").asText("none");
    String actual = CalibrationWriter.hash(root.path("contents"));
    if (!expected.equals(actual)) {
      throw refused(
          "it was altered: its contents have SHA-256 %s, expected %s"
              .formatted(actual, shown(expected)));
    }
    try {
      return new Found(file(root.path("contents")), actual);
    } catch (IllegalArgumentException e) {
      throw refused("it holds what no calibration can: " + e.getMessage());
    }
  }

  /**
   * Checks that scores of an analysis are such as the file was made for.
   *
   * @throws CalibrationException if they are not
   */
  public void check(CalibrationFile file, Conditions ours) {
    Optional<Conditions.Difference> difference = file.conditions().difference(ours);
    if (difference.isPresent()) {
      throw refused(
          "it was made under %s %s, and this analysis has %s"
              .formatted(
                  difference.get().what(),
                  shown(difference.get().expected()),
                  shown(difference.get().actual())));
    }
  }

  private JsonNode tree(String text) {
    try {
      return CalibrationWriter.MAPPER
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(text);
    } catch (JacksonException e) {
      throw refused(
          "it is cut off or no JSON, at line %d, column %d"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }

  private CalibrationException refused(String why) {
    return new CalibrationException("%s: %s.\n%s".formatted(origin, why, remedy));
  }

  /** What a stranger's file says of itself, at most so long. */
  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }

  private static CalibrationFile file(JsonNode json) {
    return new CalibrationFile(
        conditions(json.path("made_under")),
        json.path("labelled").asInt(),
        json.path("lost").asInt(),
        number(json, "rho"),
        map(json.path("map")),
        number(json, "loss_before"),
        number(json, "loss_after"),
        sets(json, "set_least"),
        sets(json, "turn_set_least"),
        bins(json.path("bins_stated")),
        bins(json.path("bins_calibrated")));
  }

  private static Conditions conditions(JsonNode json) {
    var settings = new TreeMap<String, String>();
    json.path("settings")
        .properties()
        .forEach(e -> settings.put(e.getKey(), e.getValue().asText()));
    return new Conditions(
        json.path("tool").asText(),
        json.path("charter").asText(),
        json.path("encoder").asText(),
        json.path("bundle").asText(),
        settings);
  }

  private static ScoreMap map(JsonNode json) {
    String kind = json.path("kind").asText();
    return switch (kind) {
      case "as-stated" -> new ScoreMap.AsStated();
      case "log-odds" ->
          new ScoreMap.Stretched(new Platt(number(json, "slope"), number(json, "intercept")));
      case "free-shape" -> {
        var points = new ArrayList<Isotonic.Point>();
        for (JsonNode point : json.path("points")) {
          points.add(
              new Isotonic.Point(
                  number(point.path(0), "score"), share(point.path(1), "probability")));
        }
        yield new ScoreMap.Free(Isotonic.of(points));
      }
      default -> throw new IllegalArgumentException("a map of the kind \"" + shown(kind) + "\"");
    };
  }

  private static Optional<SplitConformal> sets(JsonNode json, String name) {
    return json.has(name)
        ? Optional.of(new SplitConformal(share(json.path(name), name)))
        : Optional.empty();
  }

  private static List<Reliability.Bin> bins(JsonNode json) {
    var bins = new ArrayList<Reliability.Bin>();
    for (JsonNode each : json) {
      bins.add(
          new Reliability.Bin(
              each.path("size").asInt(),
              share(each.path("stated"), "stated"),
              share(each.path("seen"), "seen"),
              interval(each.path("interval")),
              interval(each.path("if_right"))));
    }
    return bins;
  }

  private static Interval interval(JsonNode json) {
    return new Interval(share(json.path(0), "low"), share(json.path(1), "high"));
  }

  private static double number(JsonNode json, String name) {
    JsonNode value = json.isObject() ? json.path(name) : json;
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw new IllegalArgumentException(name + " is no number");
    }
    return value.asDouble();
  }

  private static double share(JsonNode value, String name) {
    double share = number(value, name);
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("%s is %s, expected 0 to 1".formatted(name, share));
    }
    return share;
  }
}
