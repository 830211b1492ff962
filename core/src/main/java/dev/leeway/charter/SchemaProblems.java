package dev.leeway.charter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What the charter's JSON Schema has to say about a document, in words that help to mend it. */
final class SchemaProblems {

  private static final String RESOURCE = "charter.schema.json";

  /** Characters of a wrong value that a message repeats. */
  private static final int SHOWN = 80;

  private SchemaProblems() {}

  static List<CharterProblem> of(YamlTree tree) {
    return of(tree, schema());
  }

  static List<CharterProblem> of(YamlTree tree, JsonNode schema) {
    List<CharterProblem> problems = new ArrayList<>();
    for (ValidationMessage message : compiled(schema).validate(tree.root())) {
      // The branches of a oneOf say in many words what the oneOf itself says in one.
      if (!message.getEvaluationPath().toString().contains("/oneOf/")) {
        problems.add(problem(tree, schema, message));
      }
    }
    return problems;
  }

  /** Returns the schema as it is shipped. */
  static JsonNode schema() {
    return ShippedCharter.json(RESOURCE);
  }

  /**
   * Returns a schema from its text.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static JsonNode parse(String schema) {
    try {
      return JsonMapper.builder().build().readTree(schema);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a schema is not JSON", e);
    }
  }

  private static JsonSchema compiled(JsonNode schema) {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema.toString(), InputFormat.JSON, config);
  }

  private static CharterProblem problem(YamlTree tree, JsonNode schema, ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    String type = message.getType();
    String at =
        type.equals("additionalProperties") ? YamlTree.child(pointer, name(message)) : pointer;
    return new CharterProblem(tree.line(at), describe(tree, schema, message, pointer));
  }

  private static String describe(
      YamlTree tree, JsonNode schema, ValidationMessage message, String pointer) {
    JsonNode value = tree.root().at(pointer);
    JsonNode rule = message.getSchemaNode();
    String subject = subject(pointer);
    return switch (message.getType()) {
      case "additionalProperties" ->
          "unknown key \"%s\"%s"
              .formatted(name(message), NearestName.hint(name(message), keys(schema, message)));
      case "required" -> "%s has no key \"%s\"".formatted(subject, name(message));
      case "type" ->
          "%s is %s, expected %s%s"
              .formatted(subject, kind(value), kinds(rule), quotes(rule, value));
      case "enum" ->
          "%s is %s%s"
              .formatted(subject, shown(value), NearestName.hint(value.asText(), texts(rule)));
      case "const" -> "%s is %s, expected %s".formatted(subject, shown(value), rule);
      case "pattern" ->
          "%s is %s, expected kebab-case like \"user-request\"".formatted(subject, shown(value));
      case "minimum" -> "%s is %s, expected %s or more".formatted(subject, value, rule);
      case "exclusiveMinimum" -> "%s is %s, expected above %s".formatted(subject, value, rule);
      case "maximum" -> "%s is %s, expected at most %s".formatted(subject, value, rule);
      case "minItems", "minProperties" ->
          "%s has %d entries, expected %s or more".formatted(subject, value.size(), rule);
      case "maxItems" ->
          "%s has %d entries, expected at most %s".formatted(subject, value.size(), rule);
      case "minLength" -> "%s is empty".formatted(subject);
      case "maxLength" ->
          "%s has %d characters, expected at most %s"
              .formatted(subject, value.asText().length(), rule);
      case "oneOf" -> "%s needs one of the keys %s, and only one".formatted(subject, keys(rule));
      default -> "%s: %s".formatted(subject, message.getError());
    };
  }

  private static String name(ValidationMessage message) {
    return message.getProperty() == null ? "" : message.getProperty();
  }

  /** Returns the keys that the schema knows where a message says that a key is unknown. */
  private static List<String> keys(JsonNode schema, ValidationMessage message) {
    JsonNodePath rule = message.getSchemaLocation().getFragment();
    JsonNode properties = schema.at(rule.getParent().toString()).path("properties");
    List<String> keys = new ArrayList<>();
    properties.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String keys(JsonNode alternatives) {
    return StreamSupport.stream(alternatives.spliterator(), false)
        .map(each -> each.path("required").path(0).asText())
        .reduce((some, next) -> some + ", " + next)
        .orElse("");
  }

  /** Returns the last key on the way to a value, with the number of the list item, from 1. */
  private static String subject(String pointer) {
    String[] steps = pointer.split("/", -1);
    String last = steps[steps.length - 1].replace("~1", "/").replace("~0", "~");
    if (pointer.isEmpty()) {
      return "the document";
    }
    boolean item =
        !last.isEmpty() && last.length() < 9 && last.chars().allMatch(Character::isDigit);
    return item && steps.length > 2
        ? "entry %d of %s".formatted(Integer.parseInt(last) + 1, steps[steps.length - 2])
        : last;
  }

  private static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "the number " + value;
      case BOOLEAN -> value.toString();
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      case NULL, MISSING -> "empty";
      case BINARY, POJO -> "something else";
    };
  }

  private static String kinds(JsonNode rule) {
    List<String> names = rule.isArray() ? texts(rule) : List.of(rule.asText());
    return names.stream()
        .map(
            name ->
                switch (name) {
                  case "string" -> "text";
                  case "number" -> "a number";
                  case "integer" -> "a whole number";
                  case "boolean" -> "true or false";
                  case "array" -> "a list";
                  default -> "a mapping";
                })
        .reduce((some, next) -> some + " or " + next)
        .orElse("");
  }

  private static String quotes(JsonNode rule, JsonNode value) {
    boolean quotable = value.isNumber() || value.isBoolean();
    return quotable && rule.asText().equals("string") ? "; put it in quotes" : "";
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
