package dev.leeway.charter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML document as JSON values, each with the line that it stands on.
 *
 * <p>Plain scalars follow YAML 1.2's core schema: {@code NO} and {@code on} are text, not booleans.
 */
final class YamlTree {

  private static final TextPattern NUMBER =
      TextPattern.of("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");

  private static final TextPattern WHOLE = TextPattern.of("[-+]?[0-9]{1,18}");

  private final JsonNode root;
  private final Map<String, Integer> lines = new TreeMap<>();

  /**
   * @param problems gets what is wrong with keys
   */
  YamlTree(Node document, List<CharterProblem> problems) {
    this.root = convert(document, "", problems);
    lines.put("", line(document));
  }

  JsonNode root() {
    return root;
  }

  /** Returns the line of a key or list item by its JSON pointer, or of the nearest one above it. */
  int line(String pointer) {
    String at = pointer;
    while (!lines.containsKey(at)) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode convert(Node node, String pointer, List<CharterProblem> problems) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, pointer, problems);
      case SequenceNode sequence -> sequence(sequence, pointer, problems);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("YAML node of kind " + node.getNodeId());
    };
  }

  private ObjectNode mapping(MappingNode mapping, String pointer, List<CharterProblem> problems) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      int line = line(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        problems.add(new CharterProblem(line, "a key is a list or a mapping, expected text"));
        continue;
      }
      String key = scalar.getValue();
      String at = child(pointer, key);
      if (object.has(key)) {
        problems.add(
            new CharterProblem(
                line, "key \"%s\" stands twice; first in line %d".formatted(key, line(at))));
        continue;
      }
      lines.put(at, line);
      object.set(key, convert(entry.getValueNode(), at, problems));
    }
    return object;
  }

  private ArrayNode sequence(SequenceNode sequence, String pointer, List<CharterProblem> problems) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Node item : sequence.getValue()) {
      String at = pointer + "/" + array.size();
      lines.put(at, line(item));
      array.add(convert(item, at, problems));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
      return TextNode.valueOf(text);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NullNode.getInstance();
      case "true", "True", "TRUE" -> BooleanNode.TRUE;
      case "false", "False", "FALSE" -> BooleanNode.FALSE;
      default -> number(text);
    };
  }

  private static JsonNode number(String text) {
    if (WHOLE.matchesAll(text)) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (NUMBER.matchesAll(text)) {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? DoubleNode.valueOf(number) : TextNode.valueOf(text);
    }
    return TextNode.valueOf(text);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
