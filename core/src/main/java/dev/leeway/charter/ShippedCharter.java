package dev.leeway.charter;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.nodes.Node;

/** The charter, lattices and schema that come with Leeway. */
public final class ShippedCharter {

  /** The first is the one of charters that name none. */
  private static final List<String> LATTICES =
      List.of("instruction-hierarchy", "holistic-priorities");

  private ShippedCharter() {}

  /** Returns the charter that applies where the user names none. */
  public static Charter general() {
    try {
      return CharterReader.readTrusted("general.yaml", text("general.yaml"));
    } catch (CharterException e) {
      throw new IllegalStateException("a shipped charter is broken", e);
    }
  }

  /** Returns the names of the shipped lattices. */
  public static List<String> latticeNames() {
    return LATTICES;
  }

  /**
   * Returns a shipped lattice.
   *
   * @param name one of {@link #latticeNames()}
   */
  public static AuthorityLattice lattice(String name) {
    return AuthorityBinding.lattice(entry("lattices/" + name + ".yaml"));
  }

  /** Returns the JSON Schema of charters, as text. */
  public static String schema() {
    return text("charter.schema.json");
  }

  /** Returns the general charter's legitimacy rules, which apply where a charter has none. */
  static List<LegitimacyRule> generalRules() {
    return AuthorityBinding.rules(entry("general.yaml").at("legitimacy"), List.of());
  }

  static JsonNode json(String resource) {
    try {
      return JsonMapper.builder().build().readTree(text(resource));
    } catch (JacksonException e) {
      throw new IllegalStateException(resource + " is broken", e);
    }
  }

  static String text(String resource) {
    try (InputStream stream = ShippedCharter.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String resource) {
    List<CharterProblem> problems = new ArrayList<>();
    Node document =
        YamlDoor.open(text(resource), problems)
            .orElseThrow(() -> new IllegalStateException(resource + " is broken: " + problems));
    return Entry.root(new YamlTree(document, problems), problems);
  }
}
