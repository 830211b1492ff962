package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML text that keeps to a JSON Schema, value by value: the same door, the same limits and the
 * same messages as for charters, for other files that stand beside one. Immutable.
 */
public final class YamlForm {

  private final Entry entry;

  private YamlForm(Entry entry) {
    this.entry = entry;
  }

  /**
   * Returns the values of a text.
   *
   * @param name the file name or other origin, for messages
   * @param schema a JSON Schema of draft 2020-12, as text
   * @throws CharterException with every problem and its line
   */
  public static YamlForm read(String name, String yaml, String schema) throws CharterException {
    List<CharterProblem> problems = new ArrayList<>();
    Optional<Node> document = YamlDoor.open(yaml, problems);
    if (document.isEmpty()) {
      throw new CharterException(name, problems);
    }
    var tree = new YamlTree(document.get(), problems);
    problems.addAll(SchemaProblems.of(tree, SchemaProblems.parse(schema)));
    if (!problems.isEmpty()) {
      throw new CharterException(name, problems.stream().distinct().sorted().toList());
    }
    return new YamlForm(Entry.root(tree, problems));
  }

  /** Returns the value of a key; of one that is not there, an empty one. */
  public YamlForm at(String key) {
    return new YamlForm(entry.at(key));
  }

  public boolean has(String key) {
    return entry.has(key);
  }

  /** Returns the text of a key; empty if there is none. */
  public String text(String key) {
    return entry.text(key);
  }

  /** Returns the texts of a list, or of a single value. */
  public List<String> texts(String key) {
    return entry.texts(key);
  }

  /** Returns the number of a key; empty if there is none. */
  public OptionalDouble number(String key) {
    return entry.at(key).number();
  }

  /** Returns the items of this list. */
  public List<YamlForm> items() {
    return entry.items().stream().map(YamlForm::new).toList();
  }

  /** Returns the keys of this mapping, in the order of the text. */
  public List<String> keys() {
    return entry.keys();
  }

  /** Returns the line that this value stands on, from 1. */
  public int line() {
    return entry.line();
  }
}
