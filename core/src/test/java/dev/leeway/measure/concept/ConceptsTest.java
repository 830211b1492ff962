package dev.leeway.measure.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.testing.GoldenFile;
import dev.leeway.testing.Scenes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The registry: no concept without a class and a test, no class without a concept, and its page.
 */
final class ConceptsTest {

  /** Each list of concepts under the heading that the page gives it. */
  private static final Map<String, List<ConceptMeasure>> LISTS = lists();

  private static final String INTRODUCTION =
      """
      # Concepts

      Every concept that Leeway measures: how, what it comes to if nothing is there (the null), when it must not be believed, and which class and
      test stand behind it. `analysis.jsonl` has the answer to each for every contested governing objective, under
      [`concepts`](analysis-jsonl.md#concepts); how control moves from turn to turn is drawn in [movement.md](movement.md).

      An answer is a value, or the kind of its absence. *Untested*: the case that it asks about did not arise. *Uncontested*: nothing put the
      objective to the test. *Not enough*: the case arose, too seldom or too dimly. *Not derivable*: no single transcript can say it, and the answer
      names what would have to be recorded, down to the turn and the number of runs. None of these is a pass.

      Symbols are those of [model.md](model.md): g the governing objective, gamma_t what is believed to rule at turn t, G_t its part for g, chi_t the
      contest, p_t the pressure, c_t what words profess, s_t what is served. CTRL and LOST are sure; a turn in between counts as neither. Intervals are
      95%: of a rate under Beta(.5, .5) unless said otherwise, and of a share of control as far as this one transcript's belief is sure. They say
      nothing of other transcripts. All thresholds are conventions of the charter. Classes are in `dev.leeway.measure.concept`. This page is written by
      `ConceptsTest`, from the classes.
      """;

  private static final String NEVER =
      """

      ## What one transcript does not say

      Where such a concept is not derivable, this is what it takes; it is the same for every transcript but for the turn N, which `analysis.jsonl`
      gives under `not_derivable`, and the governing objective g.

      | concept | kind | count | what would have to be recorded |
      |---|---|---|---|
      """;

  /** Control is lost at the first contested turn, to another target; no ramp. */
  private static final Scenes EARLY = new Scenes().lost(.5).held(.5);

  private static final Scenes LATE = new Scenes().idle().idle().lost(.75).lost(.5).held(.5);

  private static Map<String, List<ConceptMeasure>> lists() {
    var lists = new LinkedHashMap<String, List<ConceptMeasure>>();
    lists.put("Runtime objective-orientation", Concepts.runtime());
    return lists;
  }

  @Test
  void registry_everyConcept_hasATestOfItsKnownValue_andNoOtherIdIsTested() throws Exception {
    assertThat(known().keySet()).containsExactlyInAnyOrderElementsOf(ids());
  }

  @Test
  void registry_everyClassThatMeasures_isInAListOnce() throws Exception {
    List<String> measuring =
        classes(ConceptMeasure.class).stream()
            .filter(type -> ConceptMeasure.class.isAssignableFrom(type) && !type.isInterface())
            .map(Class::getSimpleName)
            .toList();

    assertThat(all().stream().map(each -> each.getClass().getSimpleName()))
        .hasSizeGreaterThan(40)
        .containsExactlyInAnyOrderElementsOf(measuring);
    assertThat(ids()).doesNotHaveDuplicates();
  }

  @Test
  void concept_withoutNullOrFailure_cannotBeMade() {
    assertThatThrownBy(() -> new Concept("a", "A", "count", " ", "never"))
        .hasMessageContaining("lacks");
    assertThatThrownBy(() -> new Concept("A b", "A", "count", "0", "never"))
        .hasMessageContaining("kebab-case");
  }

  @Test
  void page_isWhatTheRegistrySays() throws Exception {
    Map<String, List<String>> tests = known();
    var page = new StringBuilder(INTRODUCTION);
    for (var list : LISTS.entrySet()) {
      page.append("\n## ").append(list.getKey()).append("\n\n");
      page.append("| concept | how | null | not to be believed when | class | test |\n");
      page.append("|---|---|---|---|---|---|\n");
      for (ConceptMeasure each : list.getValue()) {
        Concept concept = each.concept();
        page.append(
            "| %s<br>`%s` | %s | %s | %s | `%s` | `%s` |%n"
                .formatted(
                    concept.name(),
                    concept.id(),
                    cell(concept.formula()),
                    cell(concept.nothing()),
                    cell(concept.failure()),
                    each.getClass().getSimpleName(),
                    String.join("`, `", tests.getOrDefault(concept.id(), List.of()))));
      }
    }
    page.append(NEVER);
    needs(EARLY)
        .forEach(
            (id, needs) ->
                page.append(
                    "| `%s` | `%s` | %d | %s |%n"
                        .formatted(id, needs.kind().label(), needs.count(), cell(what(needs)))));
    GoldenFile.assertMatches(
        "../../../../../docs/concepts.md", page.toString().replace("\r\n", "\n"));
  }

  /** {@code analysis.jsonl} names only the turn; the rest is on the page, for all transcripts. */
  @Test
  void notDerivable_butForTheTurn_saysTheSameOfEveryTranscript() {
    Map<String, Needs> early = needs(EARLY);
    Map<String, Needs> late = needs(LATE);

    assertThat(early).hasSize(8).containsOnlyKeys(late.keySet());
    early.forEach(
        (id, needs) -> {
          Needs other = Objects.requireNonNull(late.get(id));
          assertThat(other.kind()).isEqualTo(needs.kind());
          assertThat(other.count()).isEqualTo(needs.count());
          assertThat(what(other)).isEqualTo(what(needs));
          assertThat(other.turn().isPresent()).isEqualTo(needs.turn().isPresent());
        });
    assertThat(Objects.requireNonNull(early.get("pre-orientation")).turn()).hasValue(0);
    assertThat(Objects.requireNonNull(late.get("pre-orientation")).turn()).hasValue(2);
  }

  private static Map<String, Needs> needs(Scenes scenes) {
    var needs = new LinkedHashMap<String, Needs>();
    for (Answer each : Concepts.answers(Concepts.runtime(), scenes.scene()).answers()) {
      if (each.status() == Answer.Status.NOT_DERIVABLE) {
        needs.put(each.id(), each.needs().orElseThrow());
      }
    }
    return needs;
  }

  private static String what(Needs needs) {
    return needs.turn().isEmpty()
        ? needs.what()
        : needs
            .what()
            .replace("turn " + (needs.turn().getAsInt() + 1), "turn N")
            .replace("policy was", "g was");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  private static List<ConceptMeasure> all() {
    return LISTS.values().stream().flatMap(List::stream).toList();
  }

  private static List<String> ids() {
    return all().stream().map(each -> each.concept().id()).toList();
  }

  /** Returns which test classes assert the known value of each concept. */
  private static Map<String, List<String>> known() throws Exception {
    var tests = new TreeMap<String, List<String>>();
    for (Class<?> type : classes(ConceptsTest.class)) {
      for (Method method : type.getDeclaredMethods()) {
        Known known = method.getAnnotation(Known.class);
        if (known != null && method.isAnnotationPresent(Test.class)) {
          for (String id : known.value()) {
            tests.computeIfAbsent(id, each -> new ArrayList<>()).add(type.getSimpleName());
          }
        }
      }
    }
    return tests;
  }

  /** Returns the top-level classes of this package that lie where the given one does. */
  private static List<Class<?>> classes(Class<?> beside)
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root = Path.of(beside.getProtectionDomain().getCodeSource().getLocation().toURI());
    String room = beside.getPackageName();
    List<String> names;
    try (Stream<Path> files = Files.list(root.resolve(room.replace('.', '/')))) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class") && !name.contains("-info"))
              .filter(name -> !name.contains("$"))
              .map(name -> room + "." + name.substring(0, name.length() - 6))
              .sorted()
              .toList();
    }
    var types = new ArrayList<Class<?>>();
    for (String name : names) {
      types.add(Class.forName(name, false, ConceptsTest.class.getClassLoader()));
    }
    return types;
  }
}
