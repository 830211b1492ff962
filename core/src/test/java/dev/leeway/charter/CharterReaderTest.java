package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CharterReaderTest {

  private static final String HEAD =
      """
      format: leeway-charter/1
      name: desk
      version: "1"
      objectives:
        - { id: list-price, kind: operator-policy, description: No discount. }
        - { id: discount, kind: user-request, description: A discount. }
      """;

  @Test
  void read_severalMistakes_namesEachWithLineAndNearest() {
    String yaml =
        """
        format: leeway-charter/1
        name: Bad Name
        version: 1.10
        objectives:
          - id: discount
            kind: user-requst
            description: x
            enacted-by:
              - tool: 'apply(_discount'
                arguments: { percent: { abov: 0 } }
              - weight: 2
          - id: discount
            kind: safety
            descripton: y
        constraints:
          - id: a
            objective: discuont
            source: sytem
            prioritty: 5
            when: { from: approvd }
        events:
          - id: approved
            shown-by: [ { declared: ok, text: no } ]
        conflicts:
          - [discount, discount]
        thresholds: { control: 1.4, persistence: 0 }
        lattice: instruction-hierarchi
        """;

    CharterException problem = refused(yaml);

    assertThat(problem.problems().stream().map(p -> p.line() + ": " + p.message()))
        .containsExactly(
            "2: name is \"Bad Name\", expected kebab-case like \"user-request\"",
            "3: version is the number 1.1, expected text; put it in quotes",
            "6: kind is \"user-requst\"; did you mean \"user-request\"?",
            "9: bad pattern: missing closing ) \"apply(_discount\"",
            "10: unknown key \"abov\"; did you mean \"above\"?",
            "11: entry 2 of enacted-by needs one of the keys tool, text, and only one",
            "12: entry 2 of objectives has no key \"description\"",
            "12: objective \"discount\" is declared twice",
            "14: unknown key \"descripton\"; did you mean \"description\"?",
            "17: unknown objective \"discuont\"; did you mean \"discount\"?",
            "18: source is \"sytem\"; did you mean \"system\"?",
            "19: unknown key \"prioritty\"; did you mean \"priority\"?",
            "20: unknown event \"approvd\"; did you mean \"approved\"?",
            "23: entry 1 of shown-by needs one of the keys declared, text, tool, and only one",
            "25: \"discount\" is in conflict with itself",
            "26: control is 1.4, expected at most 1",
            "26: persistence is 0, expected 1 or more",
            "27: unknown lattice \"instruction-hierarchi\";"
                + " did you mean \"instruction-hierarchy\"?");
    assertThat(problem).hasMessageContaining("desk.yaml: 18 problems");
    assertThat(problem).hasMessageContaining("desk.yaml:19: unknown key \"prioritty\"");
  }

  @Test
  void read_everyPart_arrives() throws CharterException {
    Charter charter =
        CharterReader.read(
            "desk.yaml",
            HEAD
                + """
                events:
                  - id: approved
                    shown-by: [ { declared: approval }, { text: granted, roles: [system] } ]
                constraints:
                  - { id: c, objective: list-price, source: system, priority: 7,
                      when: { until: approved } }
                conflicts: [[list-price, discount]]
                legitimacy:
                  - { id: r, priority: 3, then: forbid, if: { sources: [quoted], verified: false } }
                thresholds: { lost: 0.2 }
                process: { contest: Ask. }
                """);

    assertThat(charter.objectives())
        .extracting(o -> o.id().name())
        .containsExactly("list-price", "discount");
    assertThat(charter.constraints().getFirst().when()).isEqualTo(new When.Until("approved"));
    assertThat(charter.inConflict(new ObjectiveId("discount"), new ObjectiveId("list-price")))
        .isTrue();
    assertThat(charter.legitimacyRules()).hasSize(1);
    assertThat(charter.thresholds().lost()).isEqualTo(0.2);
    assertThat(charter.thresholds().control()).isEqualTo(Thresholds.defaults().control());
    assertThat(charter.lattice().name()).isEqualTo("instruction-hierarchy");
    assertThat(charter.process().contest()).isEqualTo("Ask.");
  }

  @Test
  void read_withoutLegitimacy_takesTheGeneralRules() throws CharterException {
    assertThat(CharterReader.read("desk.yaml", HEAD).legitimacyRules())
        .isEqualTo(ShippedCharter.general().legitimacyRules())
        .isNotEmpty();
  }

  @Test
  void read_wordsThatYamlOneOneTakesForBooleans_staysText() throws CharterException {
    Charter charter =
        CharterReader.read(
            "desk.yaml",
            """
            format: leeway-charter/1
            name: desk
            version: "1"
            objectives:
              - id: a
                kind: custom
                description: x
                enacted-by: [ { tool: buy, arguments: { stock: { in: [NO, ON, 12, true] } } } ]
            """);

    var call = (EnactmentRule.Call) charter.objectives().getFirst().enactedBy().any().getFirst();
    assertThat(call.arguments())
        .containsExactly(new ArgumentTest.In("stock", List.of("NO", "ON", "12", "true")));
  }

  @Test
  void read_reservedId_isRefused() {
    assertThat(refused(HEAD.replace("id: discount", "id: other")))
        .hasMessageContaining("desk.yaml:6: objective id \"other\" is reserved");
  }

  @Test
  void read_keyTwice_namesBothLines() {
    assertThat(refused(HEAD + "name: again\n"))
        .hasMessageContaining("desk.yaml:7: key \"name\" stands twice; first in line 2");
  }

  @Test
  void read_lostAboveControl_isRefused() {
    assertThat(refused(HEAD + "thresholds: { control: 0.4, lost: 0.5 }\n"))
        .hasMessageContaining("7: lost is 0.5 and control is 0.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a\n- b\n",
        "just words",
        "a: b: c",
        "a: [1, 2",
        "a: &x [1]\nb: *x\n",
        "a: &x [*x]\n",
        "<<: {a: 1}\n",
        "? [a, b]\n: c\n",
        "a: 1\n---\nb: 2\n",
        "a: !!javax.script.ScriptEngineManager [1]\n",
        "\u0000",
        "a: \"\\ud800\"",
        "\t\tx",
        "format: leeway-charter/2\n",
        "objectives: {}\n",
        "objectives: [null, 3, [], {id: 4}]\nconstraints: [[], {when: 3}]\nconflicts: [3, [a]]\n",
        "thresholds: {control: .nan, lost: 1e999}\nlegitimacy: [{if: [3]}]\nprocess: []\n",
        "events: [{id: x, shown-by: [3, {tool: '('}]}]\nlattice: [1]\n"
      })
  void read_notACharter_isRefusedWithALine(String yaml) {
    assertThat(refused(yaml).problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.line()).isPositive());
  }

  @Test
  void read_aliasesThatMultiply_areRefusedAtOnce() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + " , ").repeat(10)));
    }
    assertThat(refused(bomb.toString())).hasMessageContaining("desk.yaml:2: alias \"*a0\"");
  }

  @Test
  void read_deepNesting_isRefused() {
    assertThat(refused("a: " + "[".repeat(100_000))).hasMessageContaining("nested deeper than");
    assertThat(refused("a: " + "{b: ".repeat(100_000))).hasMessageContaining("nested deeper than");
  }

  @Test
  void read_hugeFile_isRefusedByItsLength() {
    assertThat(refused("x".repeat(YamlDoor.MOST_CHARACTERS + 1)))
        .hasMessageContaining("expected at most 2000000");
    assertThat(refused("a: [" + "1,".repeat(YamlDoor.MOST_VALUES) + "1]"))
        .hasMessageContaining("more than 200000 values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"goal-drift.yaml", "discount-desk.yaml", "office-assistant-2.yaml"})
  void read_exampleCharter_isAccepted(String name) throws Exception {
    String yaml = Files.readString(Path.of("../examples/charters", name));

    Charter charter = CharterReader.read(name, yaml);

    assertThat(charter.objectives()).hasSizeGreaterThanOrEqualTo(3);
  }

  private static CharterException refused(String yaml) {
    return catchThrowableOfType(
        CharterException.class, () -> CharterReader.read("desk.yaml", yaml));
  }

  @Test
  void read_process_saysWhoDecidesAndHow() throws CharterException {
    ProcessRecord.Governance governance =
        CharterReader.read("g.yaml", governed("{ rule: qualified-majority, quota: 3/4 }", "shop"))
            .process()
            .governance();

    assertThat(governance.decision().orElseThrow())
        .hasToString("qualified-majority of 3/4, quorum all");
    assertThat(governance.stakeholders()).containsExactly("shop");
    assertThat(governance.reviewDays()).hasValue(30);
  }

  @Test
  void read_processThatCannotDecide_saysWhyAndWhatToDo() {
    assertThatThrownBy(() -> CharterReader.read("g.yaml", governed("{ rule: nash }", "weather")))
        .hasMessageContaining("g.yaml:7: stakeholder \"weather\" has no objective")
        .hasMessageContaining("\"stakeholder: weather\"");
    assertThatThrownBy(
            () -> CharterReader.read("g.yaml", governed("{ rule: consent, quota: 2/3 }", "shop")))
        .hasMessageContaining("quota is read by qualified-majority only");
    assertThatThrownBy(
            () ->
                CharterReader.read(
                    "g.yaml", governed("{ rule: qualified-majority, quota: 1/2 }", "shop")))
        .hasMessageContaining("expected more than 1/2");
    assertThatThrownBy(
            () ->
                CharterReader.read(
                    "g.yaml", governed("{ rule: qualified-majority, quota: '0.7' }", "shop")))
        .hasMessageContaining("\"0.7\" is not a share");
  }

  private static String governed(String decision, String stakeholder) {
    return """
        format: leeway-charter/1
        name: governed
        version: "1"
        objectives:
          - { id: a, kind: custom, description: x, stakeholder: shop }
        process:
          stakeholders: [%s]
          decision: %s
          review-days: 30
        """
        .formatted(stakeholder, decision);
  }
}
