package dev.leeway.charter;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Where YAML text comes in: bounded in length, depth and number of values, without aliases (whose
 * expansion has no bound), tags or a second document.
 */
final class YamlDoor {

  static final int MOST_CHARACTERS = 2_000_000;
  static final int DEEPEST = 24;
  static final int MOST_VALUES = 200_000;

  private YamlDoor() {}

  /** Returns the document, or nothing where {@code problems} now says why. */
  static Optional<Node> open(String text, List<CharterProblem> problems) {
    if (text.length() > MOST_CHARACTERS) {
      problems.add(
          new CharterProblem(
              1,
              "the charter has %d characters, expected at most %d"
                  .formatted(text.length(), MOST_CHARACTERS)));
      return Optional.empty();
    }
    List<CharterProblem> found = new ArrayList<>();
    try {
      check(new Yaml(options()).parse(new StringReader(text)), found);
      if (found.isEmpty()) {
        return Optional.of(compose(text));
      }
    } catch (YAMLException e) {
      found.add(describe(text, e));
    }
    problems.addAll(found);
    return Optional.empty();
  }

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST + 1);
    options.setMaxAliasesForCollections(0);
    return options;
  }

  private static Node compose(String text) {
    Node node = new Yaml(options()).compose(new StringReader(text));
    if (node == null) {
      throw new YAMLException("the charter is empty");
    }
    return node;
  }

  /** Stops at the first event that is too much, since what follows may have no end. */
  private static void check(Iterable<Event> events, List<CharterProblem> problems) {
    int depth = 0;
    int values = 0;
    int documents = 0;
    for (Event event : events) {
      int line = event.getStartMark().getLine() + 1;
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      values++;
      String problem = problem(event, depth, values, documents);
      if (!problem.isEmpty()) {
        problems.add(new CharterProblem(line, problem));
        return;
      }
    }
  }

  private static String problem(Event event, int depth, int values, int documents) {
    if (event instanceof AliasEvent alias) {
      return "alias \"*%s\": write the value out; charters have no aliases"
          .formatted(alias.getAnchor());
    }
    if (depth > DEEPEST) {
      return "nested deeper than %d levels".formatted(DEEPEST);
    }
    if (values > MOST_VALUES) {
      return "more than %d values".formatted(MOST_VALUES);
    }
    return documents > 1 ? "a second document begins; expected one" : "";
  }

  private static CharterProblem describe(String text, YAMLException problem) {
    return switch (problem) {
      case MarkedYAMLException marked -> {
        Mark mark = marked.getProblemMark();
        String what = marked.getProblem() == null ? "" : ": " + marked.getProblem();
        yield new CharterProblem(mark == null ? 1 : mark.getLine() + 1, "not YAML" + what);
      }
      case ReaderException unreadable ->
          new CharterProblem(
              lineAt(text, unreadable.getPosition()),
              "character U+%04X cannot stand in YAML".formatted(unreadable.getCodePoint()));
      default -> new CharterProblem(1, String.valueOf(problem.getMessage()));
    };
  }

  private static int lineAt(String text, int position) {
    String before = text.substring(0, Math.min(position, text.length()));
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }
}
