package dev.leeway.charter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * The named arguments of one tool call. Text that is not a JSON object, even read leniently, has no
 * arguments, so no rule about them holds.
 */
final class CallArguments {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** What people put around a number in writing. */
  private static final TextPattern WRITTEN_NUMBER =
      TextPattern.of(
          "[$€£]?\\s*(-?[0-9][0-9,_ ]*(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\\s*[%$€£]?");

  private final JsonNode arguments;

  private CallArguments(JsonNode arguments) {
    this.arguments = arguments;
  }

  static CallArguments of(String text) {
    JsonNode node = parse(text);
    // Some providers encode the object twice.
    JsonNode object = node.isTextual() ? parse(node.asText()) : node;
    return new CallArguments(object.isObject() ? object : MissingNode.getInstance());
  }

  boolean passes(ArgumentTest test) {
    JsonNode value = arguments.path(test.argument());
    boolean present = !value.isMissingNode() && !value.isNull();
    return switch (test) {
      case ArgumentTest.Present any -> present;
      case ArgumentTest.Missing none -> !present;
      case ArgumentTest.In in -> present && texts(value).stream().allMatch(in.values()::contains);
      case ArgumentTest.NotIn out ->
          present && texts(value).stream().noneMatch(out.values()::contains);
      case ArgumentTest.Matches matches -> present && matches.pattern().occursIn(text(value));
      case ArgumentTest.Compares compares -> {
        OptionalDouble number = number(test.argument());
        yield number.isPresent()
            && compares.comparison().holds(number.getAsDouble(), compares.bound());
      }
    };
  }

  /** Returns an argument's number, if it is one or is written as one. */
  OptionalDouble number(String argument) {
    JsonNode value = arguments.path(argument);
    if (value.isNumber()) {
      return finite(value.asDouble());
    }
    if (!value.isTextual()) {
      return OptionalDouble.empty();
    }
    var matcher = WRITTEN_NUMBER.matcher(value.asText().strip());
    return matcher.matches()
        ? finite(Double.parseDouble(matcher.group(1).replaceAll("[,_ ]", "")))
        : OptionalDouble.empty();
  }

  private static JsonNode parse(String text) {
    try {
      JsonNode node = LENIENT.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      // The transcript is evidence as it stands; a call with unreadable arguments enacts nothing.
      return MissingNode.getInstance();
    }
  }

  private static OptionalDouble finite(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** An empty array is no value at all: nothing is in, or out of, any list. */
  private static List<String> texts(JsonNode value) {
    if (!value.isArray()) {
      return List.of(text(value));
    }
    List<String> texts =
        StreamSupport.stream(value.spliterator(), false).map(CallArguments::text).toList();
    return texts.isEmpty() ? List.of("") : texts;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText().strip() : value.toString();
  }
}
