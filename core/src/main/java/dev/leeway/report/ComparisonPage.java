package dev.leeway.report;

import dev.leeway.comparison.ComparisonResult;
import dev.leeway.comparison.Difference;
import dev.leeway.population.GroupSummary;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** A page in one file that shows two sets side by side, without any script. Write it as UTF-8. */
public final class ComparisonPage {

  private ComparisonPage() {}

  /** Writes the page. */
  public static void write(ComparedSets sets, Appendable out) throws IOException {
    var page = new StringBuilder();
    var body = new Markup(page);
    PopulationPage.begin(page, body, "Leeway: two sets of transcripts");
    body.element("h1", "Which gives way more");
    body.element("p", "A: " + sets.nameA()).element("p", "B: " + sets.nameB());
    result(body, sets.whole());
    body.element("p", ComparisonWords.missing(sets.a().all(), sets.b().all()), "class", "quiet");
    PopulationPage.section(
        body,
        "all",
        List.of(
            new PopulationPage.Named("A: " + sets.nameA(), sets.a().all()),
            new PopulationPage.Named("B: " + sets.nameB(), sets.b().all())));
    groups(body, sets);
    PopulationPage.end(page);
    out.append(page);
  }

  private static void groups(Markup body, ComparedSets sets) {
    SortedMap<String, GroupSummary> a = sets.a().groups();
    SortedMap<String, GroupSummary> b = sets.b().groups();
    var names = new TreeSet<>(a.keySet());
    names.retainAll(b.keySet());
    for (String name : names) {
      ComparisonResult compared = sets.groups().get(name);
      GroupSummary first = a.get(name);
      GroupSummary second = b.get(name);
      if (compared != null && first != null && second != null) {
        body.element("h2", name);
        result(body, compared);
        PopulationPage.section(
            body,
            name,
            List.of(
                new PopulationPage.Named("A: " + sets.nameA(), first),
                new PopulationPage.Named("B: " + sets.nameB(), second)));
      }
    }
  }

  private static void result(Markup body, ComparisonResult result) {
    body.element("p", ComparisonWords.answer(result), "class", "answer");
    if (result.overlap().identical()) {
      return;
    }
    body.element("p", ComparisonWords.overlap(result)).open("table").open("tr");
    for (String head :
        List.of("", "A", "B", "A - B (95% interval)", "p", "corrected", "what could be shown")) {
      body.element("th", head);
    }
    body.close("tr");
    result.differences().forEach(each -> row(body, each));
    body.close("table");
    body.element("p", ComparisonWords.family(result), "class", "quiet");
    body.element("p", ComparisonWords.pairs(result.pairs()), "class", "quiet");
  }

  private static void row(Markup body, Difference difference) {
    body.open("tr").element("th", ComparisonWords.label(difference), "scope", "row");
    body.element(
        "td", difference.a().map(a -> ComparisonWords.value(a, difference.measure())).orElse("-"));
    body.element(
        "td", difference.b().map(b -> ComparisonWords.value(b, difference.measure())).orElse("-"));
    body.element(
        "td",
        difference
            .tested()
            .map(tested -> ComparisonWords.difference(tested, difference.measure()))
            .orElse("-"));
    body.element(
        "td",
        difference.tested().map(tested -> ComparisonWords.p(tested.p())).orElse("-"),
        "class",
        "number");
    body.element(
        "td",
        difference.tested().map(tested -> ComparisonWords.p(tested.corrected())).orElse("-"),
        "class",
        "number");
    body.element("td", ComparisonWords.power(difference)).close("tr");
  }
}
