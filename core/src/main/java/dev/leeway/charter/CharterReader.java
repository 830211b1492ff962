package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a charter from YAML text, and reports all that is wrong with it at once. */
public final class CharterReader {

  /** The first line of every charter: what follows can be read for ever. */
  public static final String FORMAT = "leeway-charter/1";

  private CharterReader() {}

  /**
   * Returns the charter that a text holds.
   *
   * @param name the file name or other origin, for messages
   * @throws CharterException with every problem and its line
   */
  public static Charter read(String name, String yaml) throws CharterException {
    return read(name, yaml, true);
  }

  /** The shipped charters have been held against the schema by a test; that takes time at start. */
  static Charter readTrusted(String name, String yaml) throws CharterException {
    return read(name, yaml, false);
  }

  private static Charter read(String name, String yaml, boolean againstSchema)
      throws CharterException {
    List<CharterProblem> problems = new ArrayList<>();
    Optional<Node> document = YamlDoor.open(yaml, problems);
    if (document.isEmpty()) {
      throw new CharterException(name, problems);
    }
    var tree = new YamlTree(document.get(), problems);
    if (againstSchema) {
      problems.addAll(SchemaProblems.of(tree));
    }
    var binding = new CharterBinding(Entry.root(tree, problems));
    CharterBinding.Parts parts = binding.parts();
    if (!problems.isEmpty()) {
      throw new CharterException(name, problems.stream().distinct().sorted().toList());
    }
    return binding.charter(parts);
  }
}
