package dev.leeway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.CharterException;
import dev.leeway.charter.YamlForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/claims.md and docs/weaving-concepts.md are what their data says, and the data is whole. */
final class ClaimsPageTest {

  private static final String CLAIMS =
      """
      { "type": "object", "additionalProperties": false, "required": ["format", "claims", "tests"],
        "properties": { "format": { "const": "leeway-claims/1" }, "tests": { "type": "array",
          "items": { "type": "object", "required": ["id", "question", "decision"] } }, "claims": { "type": "array",
          "items": { "type": "object", "additionalProperties": false,
            "required": ["id", "source", "claim", "test", "verdict"],
            "properties": { "id": { "type": "string" }, "source": { "type": "string" },
              "claim": { "type": "string" }, "test": { "type": "string" },
              "verdict": { "enum": ["not-tested", "supported", "weakened", "undecided"] },
              "needs": { "type": "string" }, "command": { "type": "string" },
              "data": { "type": "string" }, "figure": { "type": "string" } } } } } }
      """;

  private static final String CONCEPTS =
      """
      { "type": "object", "additionalProperties": false, "required": ["format", "concepts"],
        "properties": { "format": { "const": "leeway-concepts/1" }, "concepts": { "type": "array",
          "items": { "type": "object", "additionalProperties": false,
            "required": ["id", "name", "formula", "null", "failure", "class", "test"],
            "properties": { "id": { "type": "string" }, "name": { "type": "string" },
              "formula": { "type": "string" }, "null": { "type": "string" },
              "failure": { "type": "string" }, "class": { "type": "string" },
              "test": { "type": "string" } } } } } }
      """;

  private static final List<String> NOT_HERE = List.of("pending", "out-of-scope");

  @Test
  void claims_pageIsInStep() throws Exception {
    var page =
        new StringBuilder(
            """
            # Claims

            What the two source texts claim, in our own words, with the test that could refute each and what is known. Made from
            [claims.yaml](claims.yaml). A verdict stands here only with the command that printed it; all else is *not yet tested*, with what a
            test would need.

            | claim | source | test | verdict |
            |---|---|---|---|
            """);
    YamlForm data = document("claims", CLAIMS);
    for (YamlForm each : data.at("claims").items()) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  each.text("claim"), each.text("source"), each.text("test"), verdict(each)));
    }
    page.append("\n## The tests\n\n| test | question | decided |\n|---|---|---|\n");
    for (YamlForm each : data.at("tests").items()) {
      page.append(
          "| %s | %s | %s |\n"
              .formatted(each.text("id"), each.text("question"), each.text("decision")));
    }
    assertInStep("claims", page.toString());
  }

  private static String verdict(YamlForm claim) {
    return claim.text("verdict").equals("not-tested")
        ? "not yet tested: needs " + claim.text("needs")
        : "%s on %s: %s (`%s`)"
            .formatted(
                claim.text("verdict"),
                claim.text("data"),
                claim.text("figure"),
                claim.text("command"));
  }

  @Test
  void claims_everyVerdictHasItsCommand_orSaysWhatATestNeeds() throws Exception {
    YamlForm data = document("claims", CLAIMS);
    List<YamlForm> claims = data.at("claims").items();
    List<String> tests = data.at("tests").items().stream().map(each -> each.text("id")).toList();
    var ids = new HashSet<String>();
    assertThat(claims).hasSizeGreaterThan(20);
    for (YamlForm each : claims) {
      assertThat(ids.add(each.text("id"))).as(each.text("id")).isTrue();
      Matcher named = Pattern.compile("F[0-9]+[a-c]?").matcher(each.text("test"));
      while (named.find()) {
        assertThat(tests).as(each.text("id")).contains(named.group());
      }
      if (each.text("verdict").equals("not-tested")) {
        assertThat(each.text("needs")).as(each.text("id")).isNotEmpty();
        assertThat(each.has("figure")).as(each.text("id")).isFalse();
      } else {
        assertThat(each.text("command")).as(each.text("id")).startsWith("leeway ");
        assertThat(each.text("data")).as(each.text("id")).isNotEmpty();
        assertThat(each.text("figure")).as(each.text("id")).isNotEmpty();
      }
    }
  }

  @Test
  void concepts_pageIsInStep() throws Exception {
    var page =
        new StringBuilder(
            """
            # Concepts of weaving

            What is measured to keep a charter in step, each with its null and with what makes it fail. Made from
            [weaving-concepts.yaml](weaving-concepts.yaml). *Pending* is not built yet.
            """);
    for (YamlForm each : document("weaving-concepts", CONCEPTS).at("concepts").items()) {
      page.append(
          "\n## %s\n\n%s\n\n- null: %s\n- fails with: %s\n- class: %s\n- test: %s\n"
              .formatted(
                  each.text("name"),
                  sentence(each.text("formula")),
                  each.text("null"),
                  each.text("failure"),
                  shown(each.text("class")),
                  shown(each.text("test"))));
    }
    assertInStep("weaving-concepts", page.toString());
  }

  @Test
  void concepts_everyOneHasAClassAndATest_orSaysThatItIsPending() throws Exception {
    List<YamlForm> concepts = document("weaving-concepts", CONCEPTS).at("concepts").items();
    var ids = new HashSet<String>();
    assertThat(concepts).hasSizeGreaterThanOrEqualTo(17);
    for (YamlForm each : concepts) {
      assertThat(ids.add(each.text("id"))).as(each.text("id")).isTrue();
      for (String key : List.of("class", "test")) {
        if (!NOT_HERE.contains(each.text(key))) {
          Class.forName(each.text(key), false, ClaimsPageTest.class.getClassLoader());
        }
      }
      assertThat(NOT_HERE.contains(each.text("class")))
          .as("%s: a class has a test, and a test a class", each.text("id"))
          .isEqualTo(NOT_HERE.contains(each.text("test")));
      assertThat(each.text("failure")).isNotEmpty();
      assertThat(each.text("null")).isNotEmpty();
    }
  }

  private static String shown(String name) {
    return NOT_HERE.contains(name)
        ? name.replace('-', ' ')
        : "`" + name.substring(name.lastIndexOf('.') + 1) + "`";
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static YamlForm document(String name, String schema)
      throws IOException, CharterException {
    return YamlForm.read(
        name + ".yaml", Files.readString(Path.of("../docs/" + name + ".yaml")), schema);
  }

  private static void assertInStep(String name, String expected) throws IOException {
    Path page = Path.of("../docs/" + name + ".md");
    if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
      Files.writeString(page, expected);
    }
    assertThat(page)
        .as("run with -Dgolden.update=true where this differs")
        .content()
        .isEqualTo(expected);
  }
}
