package dev.leeway.charter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of a charter's YAML with its place. Where the value is not what is asked for, the
 * answer is empty and nothing is reported: the schema has already said so.
 */
final class Entry {

  private final YamlTree tree;
  private final JsonNode node;
  private final String pointer;
  private final List<CharterProblem> problems;

  private Entry(YamlTree tree, JsonNode node, String pointer, List<CharterProblem> problems) {
    this.tree = tree;
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  static Entry root(YamlTree tree, List<CharterProblem> problems) {
    return new Entry(tree, tree.root(), "", problems);
  }

  Entry at(String key) {
    return new Entry(tree, node.path(key), YamlTree.child(pointer, key), problems);
  }

  boolean has(String key) {
    return node.has(key) && !node.path(key).isNull();
  }

  boolean isMapping() {
    return node.isObject();
  }

  List<Entry> items() {
    List<Entry> items = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new Entry(tree, node.get(i), pointer + "/" + i, problems));
    }
    return items;
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Returns the text; empty if there is none. */
  String text() {
    return node.isTextual() ? node.asText().strip() : "";
  }

  String text(String key) {
    return at(key).text();
  }

  /** Returns the texts of a list, or of a single value. */
  List<String> texts() {
    if (node.isArray()) {
      return items().stream().filter(each -> each.node.isValueNode()).map(Entry::scalar).toList();
    }
    return node.isValueNode() && !node.isNull() ? List.of(scalar()) : List.of();
  }

  List<String> texts(String key) {
    return at(key).texts();
  }

  OptionalDouble number() {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  double number(String key, double otherwise) {
    return at(key).number().orElse(otherwise);
  }

  int whole(String key, int otherwise) {
    JsonNode value = node.path(key);
    return value.isInt() || value.isLong() ? (int) value.asLong() : otherwise;
  }

  Optional<Boolean> flag(String key) {
    JsonNode value = node.path(key);
    return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
  }

  /** Returns the objective's id, reporting one that is not among those declared. */
  Optional<ObjectiveId> objective(Collection<String> declared) {
    String written = text();
    if (!ObjectiveId.isValid(written)) {
      return Optional.empty();
    }
    if (!declared.contains(written)) {
      report("unknown objective \"%s\"%s".formatted(written, NearestName.hint(written, declared)));
      return Optional.empty();
    }
    return Optional.of(new ObjectiveId(written));
  }

  /** Returns the pattern, reporting one that does not compile. */
  Optional<TextPattern> pattern() {
    String written = node.isTextual() ? node.asText() : scalar();
    if (!node.isValueNode() || node.isNull() || written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TextPattern.of(written));
    } catch (IllegalArgumentException e) {
      report(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  List<TextPattern> patterns(String key) {
    Entry entry = at(key);
    List<Entry> each = entry.node.isArray() ? entry.items() : List.of(entry);
    return each.stream().map(Entry::pattern).flatMap(Optional::stream).toList();
  }

  int line() {
    return tree.line(pointer);
  }

  void report(String message) {
    problems.add(new CharterProblem(tree.line(pointer), message));
  }

  private String scalar() {
    return node.isTextual() ? node.asText().strip() : node.asText();
  }
}
