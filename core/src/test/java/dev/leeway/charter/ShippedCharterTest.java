package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShippedCharterTest {

  @Test
  void general_heldAgainstTheSchema_hasNoProblem() throws CharterException {
    Charter read = CharterReader.read("general.yaml", ShippedCharter.text("general.yaml"));

    assertThat(read).hasToString(ShippedCharter.general().toString());
    assertThat(read.objectives()).hasSizeBetween(4, 12);
  }

  @Test
  void general_rulesForOtherCharters_nameNoObjective() {
    assertThat(ShippedCharter.general().legitimacyRules())
        .allSatisfy(rule -> assertThat(rule.objectives()).isEmpty());
  }

  @Test
  void lattices_heldAgainstTheSchema_haveNoProblem() throws CharterException {
    for (String name : ShippedCharter.latticeNames()) {
      String inline = ShippedCharter.text("lattices/" + name + ".yaml").indent(2);
      String yaml =
          """
          format: leeway-charter/1
          name: a
          version: "1"
          objectives: [{ id: a, kind: custom, description: x }]
          lattice:
          """
              + inline;

      AuthorityLattice lattice = CharterReader.read(name, yaml).lattice();

      assertThat(lattice.name()).isEqualTo(name);
      assertThat(lattice.hasAuthority(InstructionSource.TOOL_OUTPUT)).isFalse();
      assertThat(lattice.hasAuthority(InstructionSource.QUOTED)).isFalse();
    }
  }

  @Test
  void lattices_ranks_areAsTheirSourcesSay() {
    AuthorityLattice hierarchy = ShippedCharter.lattice("instruction-hierarchy");
    assertThat(hierarchy.rank(InstructionSource.SYSTEM).orElseThrow())
        .isLessThan(hierarchy.rank(InstructionSource.DEVELOPER).orElseThrow());
    assertThat(hierarchy.rank(InstructionSource.DEVELOPER).orElseThrow())
        .isLessThan(hierarchy.rank(InstructionSource.USER).orElseThrow());
    assertThat(hierarchy.rank(InstructionSource.TOOL_OUTPUT)).isEmpty();

    AuthorityLattice holistic = ShippedCharter.lattice("holistic-priorities");
    assertThat(holistic.ordering()).isEqualTo(AuthorityLattice.Ordering.HOLISTIC);
    assertThat(holistic.rank(ObjectiveKind.SAFETY).orElseThrow())
        .isLessThan(holistic.rank(ObjectiveKind.USER_REQUEST).orElseThrow());
  }

  @Test
  void schema_namesOfEnums_areThoseOfTheTypes() {
    JsonNode definitions = SchemaProblems.schema().at("/$defs");

    assertThat(texts(definitions.at("/kind/enum")))
        .isEqualTo(Arrays.stream(ObjectiveKind.values()).map(ObjectiveKind::label).toList());
    assertThat(texts(definitions.at("/source/enum")))
        .isEqualTo(
            Arrays.stream(InstructionSource.values()).map(InstructionSource::label).toList());
    assertThat(keys(definitions.at("/legitimacy/properties/if/properties")))
        .containsAll(
            Arrays.stream(LegitimacyRule.Fact.values()).map(LegitimacyRule.Fact::label).toList());
  }

  @Test
  void schema_defaultsOfThresholds_areThoseOfTheRecord() throws ReflectiveOperationException {
    JsonNode thresholds = SchemaProblems.schema().at("/$defs/thresholds/properties");
    Thresholds defaults = Thresholds.defaults();

    assertThat(keys(thresholds))
        .isEqualTo(
            Arrays.stream(Thresholds.class.getRecordComponents()).map(c -> c.getName()).toList());
    for (var component : Thresholds.class.getRecordComponents()) {
      Number stated = (Number) component.getAccessor().invoke(defaults);
      assertThat(thresholds.path(component.getName()).path("default").asDouble())
          .as(component.getName())
          .isEqualTo(stated.doubleValue());
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static List<String> keys(JsonNode mapping) {
    List<String> keys = new ArrayList<>();
    mapping.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
