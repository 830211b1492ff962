package dev.leeway.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leeway.math.Interval;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A calibration file as JSON: its format, the SHA-256 of its contents and the contents, with keys
 * in a fixed order. The hash is of the contents on one line without spaces, so that a file may be
 * indented anew and not altered.
 */
public final class CalibrationWriter {

  /** The version of the format. */
  public static final String FORMAT = "leeway-calibration-file/1";

  static final ObjectMapper MAPPER = new ObjectMapper();

  private CalibrationWriter() {}

  /** Returns the file's text. */
  public static String write(CalibrationFile file) {
    ObjectNode contents = contents(file);
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.put("sha256", hash(contents));
    root.set("contents", contents);
    return root.toPrettyString() + "\n";
  }

  /** Returns the SHA-256 of the contents, in hexadecimal. */
  public static String hash(CalibrationFile file) {
    return hash(contents(file));
  }

  static String hash(JsonNode contents) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(contents.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static ObjectNode contents(CalibrationFile file) {
    ObjectNode json = MAPPER.createObjectNode();
    conditions(json.putObject("made_under"), file.conditions());
    ObjectNode minima = json.putObject("minima");
    for (Minimum each : Minimum.values()) {
      minima.putObject(each.label()).put("labels", each.labels()).put("of_each", each.ofEach());
    }
    json.put("labelled", file.labelled()).put("lost", file.lost()).put("rho", file.rho());
    map(json.putObject("map"), file.map());
    json.put("loss_before", file.before()).put("loss_after", file.after());
    file.sets().ifPresent(sets -> json.put("set_least", sets.least()));
    file.turns().ifPresent(sets -> json.put("turn_set_least", sets.least()));
    bins(json, "bins_stated", file.asStated());
    bins(json, "bins_calibrated", file.asCalibrated());
    return json;
  }

  private static void conditions(ObjectNode json, Conditions made) {
    json.put("tool", made.tool())
        .put("charter", made.charter())
        .put("encoder", made.encoder())
        .put("bundle", made.bundle());
    ObjectNode settings = json.putObject("settings");
    made.settings().forEach(settings::put);
  }

  private static void map(ObjectNode json, ScoreMap map) {
    switch (map) {
      case ScoreMap.AsStated stated -> json.put("kind", "as-stated");
      case ScoreMap.Stretched(var platt) ->
          json.put("kind", "log-odds")
              .put("slope", platt.slope())
              .put("intercept", platt.intercept());
      case ScoreMap.Free(var isotonic) -> {
        json.put("kind", "free-shape");
        var points = json.putArray("points");
        isotonic
            .points()
            .forEach(point -> points.addArray().add(point.score()).add(point.probability()));
      }
    }
  }

  private static void bins(ObjectNode json, String name, List<Reliability.Bin> bins) {
    var list = json.putArray(name);
    for (Reliability.Bin bin : bins) {
      ObjectNode one =
          list.addObject()
              .put("size", bin.size())
              .put("stated", bin.stated())
              .put("seen", bin.seen());
      interval(one, "interval", bin.interval());
      interval(one, "if_right", bin.ifRight());
    }
  }

  private static void interval(ObjectNode json, String name, Interval interval) {
    json.putArray(name).add(interval.low()).add(interval.high());
  }
}
