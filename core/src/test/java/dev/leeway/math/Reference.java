package dev.leeway.math;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The values that {@code reference/math/make_math.py} computed. */
final class Reference {

  private Reference() {}

  static JsonNode node(String name) {
    String path = "/reference/math/math.json";
    try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream(path))) {
      return new ObjectMapper().readTree(in).required(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] numbers(JsonNode array) {
    var numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).doubleValue();
    }
    return numbers;
  }

  static boolean[] flags(JsonNode array) {
    var flags = new boolean[array.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = array.get(i).intValue() == 1;
    }
    return flags;
  }
}
