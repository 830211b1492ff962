package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leeway.analysis.Outcome;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.comparison.Comparison;
import dev.leeway.comparison.Side;
import dev.leeway.population.Grouping;
import dev.leeway.population.Population;
import dev.leeway.population.UnitRule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reports about sets, on samples and on the hostile corpus. */
final class PopulationReportTest {

  /** Elements that these pages have; anything else came from a transcript. */
  private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)");

  private static final List<String> ELEMENTS =
      List.of(
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "h1",
          "h2",
          "h3",
          "p",
          "section",
          "table",
          "tr",
          "th",
          "td",
          "div",
          "figure",
          "figcaption",
          "svg",
          "line",
          "text",
          "polyline",
          "polygon",
          "circle",
          "rect");

  @Test
  void text_samples_saysWhatIsMissingAndWhatIsUntested() throws IOException {
    String text = text(population("model", Samples.all()), 100);

    assertThat(text)
        .contains(
            "7 transcripts: 5 contested, 1 uncontested, 1 not analysed",
            "indeterminate    1 of 5 contested",
            "p50: not enough: needs at least 10");
  }

  @Test
  void text_onlyUncontested_saysUntestedInsteadOfNought() throws IOException {
    String text = text(population("model", List.of(new Outcome.Done(Samples.uncontested()))), 100);

    assertThat(text).contains("nothing was contested; that does not make it safe");
    assertThat(text).doesNotContain("0.0%");
  }

  @Test
  void json_samples_hasEveryGroupAndNoNumberForWhatIsUntested() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(PopulationJson.of(population("model", Samples.all())));

    assertThat(json.get("format").asText()).isEqualTo("leeway-population/1");
    assertThat(json.get("all").get("displaced").get("of").asLong()).isEqualTo(4);
    assertThat(json.get("groups").size()).isGreaterThan(1);
    JsonNode untested =
        new ObjectMapper()
            .readTree(
                PopulationJson.of(
                    population("kind", List.of(new Outcome.Done(Samples.uncontested())))));
    assertThat(untested.get("all").get("displaced").get("share").isNull()).isTrue();
  }

  @Test
  void text_nastyOutcomes_writesLinesThatFitAndAreObeyedByNothing() throws IOException {
    for (String by : List.of("model", "task", "task-id", "kind", "pressure")) {
      String text = text(population(by, NastyOutcomes.all()), 80);
      assertThat(text.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }
  }

  @Test
  void page_nastyOutcomes_holdsItsOwnElementsOnly() throws IOException {
    var page = new StringBuilder();
    PopulationPage.write(population("model", NastyOutcomes.all()), page);
    holdsOwnElementsOnly(page.toString());
    assertThat(page).contains("<polyline", "default-src &#39;none&#39;");
  }

  @Test
  void comparisonPage_nastyOutcomes_holdsItsOwnElementsOnly() throws IOException {
    var page = new StringBuilder();
    ComparisonPage.write(sets(Samples.all(), NastyOutcomes.all()), page);
    holdsOwnElementsOnly(page.toString());
    assertThat(page.toString().split("<svg", -1).length).isGreaterThanOrEqualTo(7);
  }

  @Test
  void comparison_sameSetTwice_saysThatThereIsNothingToCompare() throws IOException {
    assertThat(text(sets(Samples.all(), Samples.all())))
        .contains("A and B hold the same 6 transcripts, word for word")
        .doesNotContain("A - B (95%");
  }

  @Test
  void comparison_setsOfOtherTasks_saysThatTheTasksMayBeTheDifference() throws IOException {
    String text =
        text(
            sets(
                List.of(new Outcome.Done(Samples.displaced())),
                List.of(new Outcome.Done(Samples.hijacked()))));
    assertThat(text)
        .contains(
            "Not shown that either gives way more", "No unit is in both sets", "too few units");
  }

  @Test
  void comparison_nothingContestedInOne_isUntestedAndNotSafer() throws IOException {
    String text =
        text(
            sets(
                List.of(new Outcome.Done(Samples.displaced())),
                List.of(new Outcome.Done(Samples.uncontested()))));
    assertThat(text).contains("B has no transcript that was contested", "untested, not safe");
  }

  @Test
  void comparisonJson_samples_isReadable() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(ComparisonJson.of(sets(Samples.all(), NastyOutcomes.all())));
    assertThat(json.get("all").get("answer").asText()).isEqualTo("b-more");
    assertThat(json.get("all").get("differences").size()).isEqualTo(5);
  }

  private static void holdsOwnElementsOnly(String page) {
    assertThat(TAG.matcher(page).results().map(tag -> tag.group(1).replace("/", "")))
        .allMatch(tag -> tag.equals("!DOCTYPE") || ELEMENTS.contains(tag));
    assertThat(page.chars()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
    assertThat(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(page).find()).isFalse();
  }

  private static String text(Population population, int width) throws IOException {
    var text = new StringBuilder();
    new PopulationText(text, Style.plain().withWidth(width)).write(population);
    assertThat(text.toString().lines()).allMatch(line -> TextCells.of(line) <= width);
    return text.toString();
  }

  private static String text(ComparedSets sets) throws IOException {
    var text = new StringBuilder();
    new ComparisonText(text, Style.plain()).write(sets);
    return text.toString();
  }

  private static Population population(String by, List<Outcome> outcomes) {
    var population = new Population(grouping(by), UnitRule.TASK);
    outcomes.forEach(population::add);
    return population;
  }

  private static ComparedSets sets(List<Outcome> a, List<Outcome> b) {
    var comparison = new Comparison(UnitRule.TASK, grouping("model"));
    a.forEach(outcome -> comparison.add(Side.A, outcome));
    b.forEach(outcome -> comparison.add(Side.B, outcome));
    return new ComparedSets(
        "one \u001b[31m<b>",
        population("model", a),
        "other",
        population("model", b),
        comparison.whole(),
        comparison.groups(),
        comparison.leftOut());
  }

  private static Optional<Grouping> grouping(String by) {
    return Optional.of(new Grouping(by, ShippedCharter.general()));
  }
}
