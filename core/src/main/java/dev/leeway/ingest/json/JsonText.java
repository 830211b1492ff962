package dev.leeway.ingest.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;

/**
 * Writes a JSON value back as text, in the layout that most transcripts carry tool arguments in:
 * {@code {"city": "Rome", "days": 3}}. Fields keep their order and numbers their digits.
 */
public final class JsonText {

  private JsonText() {}

  public static String of(Json value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  // Recursion is bounded by the limit on nesting under which the value was read.
  private static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Obj object -> writeObject(object, out);
      case Json.Arr array -> writeArray(array, out);
      case Json.Str text -> quote(text.value(), out);
      case Json.Num number -> out.append(number.digits());
      case Json.Bool flag -> out.append(flag.value());
      case Json.Null nothing -> out.append("null");
    }
  }

  private static void writeObject(Json.Obj object, StringBuilder out) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      out.append(separator);
      quote(field.getKey(), out);
      out.append(": ");
      write(field.getValue(), out);
      separator = ", ";
    }
    out.append('}');
  }

  private static void writeArray(Json.Arr array, StringBuilder out) {
    out.append('[');
    String separator = "";
    for (Json item : array.items()) {
      out.append(separator);
      write(item, out);
      separator = ", ";
    }
    out.append(']');
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, out);
    out.append('"');
  }
}
