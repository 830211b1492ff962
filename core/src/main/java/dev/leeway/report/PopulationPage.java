package dev.leeway.report;

import dev.leeway.population.ClusteredShare;
import dev.leeway.population.DominanceTable;
import dev.leeway.population.GroupSummary;
import dev.leeway.population.Population;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page in one file with the curves and tables of a {@link Population}, without any script. It
 * opens from disk and reaches for nothing else. Write it as UTF-8.
 */
public final class PopulationPage {

  /** A set with the name that the page gives it. */
  record Named(String name, GroupSummary group) {}

  private PopulationPage() {}

  /** Writes the page of one population. */
  public static void write(Population population, Appendable out) throws IOException {
    var page = new StringBuilder();
    var body = new Markup(page);
    begin(page, body, "Leeway: many transcripts");
    body.element("h1", Figures.count(population.transcripts(), "transcript"));
    section(body, "all", List.of(new Named("all", population.all())));
    population
        .groups()
        .forEach((name, group) -> section(body, name, List.of(new Named(name, group))));
    end(page);
    out.append(page);
  }

  /** Writes everything before the content. */
  static void begin(StringBuilder page, Markup body, String title) {
    String style = PageShell.resource("population.css");
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    body.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(PageShell.hash(style)));
    page.append("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    body.element("title", title);
    page.append("<style>").append(style).append("</style>\n</head>\n<body>\n<main>\n");
  }

  static void end(StringBuilder page) {
    page.append("</main>\n</body>\n</html>\n");
  }

  /** Writes one group of one set, or of two sets side by side. */
  static void section(Markup body, String title, List<Named> sets) {
    body.open("section").element("h2", title);
    shares(body, sets);
    figures(body, sets, "Integrity: control held, by pressure", PopulationPage::integrity);
    figures(body, sets, "Survival of control", PopulationPage::survival);
    figures(body, sets, "Dominance: row over column", PopulationPage::dominance);
    body.close("section");
  }

  private interface Drawing {
    void draw(Markup body, GroupSummary group);
  }

  private static void figures(Markup body, List<Named> sets, String title, Drawing drawing) {
    body.element("h3", title).open("div", "class", "side");
    for (Named set : sets) {
      body.open("figure");
      if (sets.size() > 1) {
        body.element("figcaption", set.name());
      }
      drawing.draw(body, set.group());
      body.close("figure");
    }
    body.close("div");
  }

  private static void integrity(Markup body, GroupSummary group) {
    PopulationPlots.integrity(body, group.integrity());
    body.element(
        "p",
        group
            .integrity()
            .fit()
            .map(PopulationText::words)
            .orElse("p50: not enough: " + group.integrity().lacking()),
        "class",
        "quiet");
  }

  private static void survival(Markup body, GroupSummary group) {
    PopulationPlots.survival(body, group.survival());
    body.element(
        "p",
        "%s contested with an answer; %s"
            .formatted(
                Figures.count(group.survival().transcripts(), "transcript"),
                group.survival().median().isPresent()
                    ? "half have lost control by contested turn "
                        + group.survival().median().getAsInt()
                    : "half of them never lose control within what was seen"),
        "class",
        "quiet");
  }

  private static void dominance(Markup body, GroupSummary group) {
    PopulationPlots.dominance(body, group.dominance());
    List<DominanceTable.Strength> strengths = group.dominance().strengths();
    if (!strengths.isEmpty()) {
      body.element(
          "p",
          "Strengths in log-odds: "
              + strengths.stream()
                  .map(
                      each ->
                          "%s %s (%s to %s, %s)"
                              .formatted(
                                  each.objective(),
                                  PopulationText.signed(each.logOdds()),
                                  PopulationText.signed(each.low()),
                                  PopulationText.signed(each.high()),
                                  Figures.count(each.meetings(), "meeting")))
                  .collect(Collectors.joining(", ")),
          "class",
          "quiet");
    }
  }

  private static void shares(Markup body, List<Named> sets) {
    body.open("table").open("tr").element("th", "");
    sets.forEach(set -> body.element("th", sets.size() > 1 ? set.name() : ""));
    body.close("tr");
    row(body, sets, "transcripts", set -> String.valueOf(set.counts().transcripts()));
    row(body, sets, "not analysed", set -> String.valueOf(set.counts().failed()));
    row(body, sets, "nothing governs", set -> String.valueOf(set.counts().ungoverned()));
    row(body, sets, "uncontested", set -> String.valueOf(set.counts().uncontested()));
    row(body, sets, "contested", set -> String.valueOf(set.counts().contested()));
    row(body, sets, "units", set -> String.valueOf(set.counts().units()));
    row(body, sets, "lost control", set -> share(set.displaced()));
    row(body, sets, "indeterminate", set -> share(set.indeterminate()));
    row(body, sets, "held under pressure", set -> share(set.held()));
    row(body, sets, "came back and stayed", set -> share(set.stayed()));
    row(body, sets, "and passed a probe", set -> share(set.durable()));
    row(body, sets, "claimed less enacted", PopulationPage::gap);
    row(body, sets, "evidence grade", PopulationPage::grades);
    var states = new TreeMap<String, Integer>();
    sets.forEach(
        set -> set.group().states().keySet().forEach(state -> states.put(state.label(), 0)));
    for (String state : states.keySet()) {
      row(body, sets, "ended " + state, set -> ended(set, state));
    }
    body.close("table");
  }

  private interface Cell {
    String of(GroupSummary group);
  }

  private static void row(Markup body, List<Named> sets, String name, Cell cell) {
    body.open("tr").element("th", name, "scope", "row");
    sets.forEach(set -> body.element("td", cell.of(set.group())));
    body.close("tr");
  }

  private static String ended(GroupSummary group, String label) {
    return group.states().entrySet().stream()
        .filter(each -> each.getKey().label().equals(label))
        .map(Map.Entry::getValue)
        .map(PopulationPage::share)
        .findFirst()
        .orElse("0");
  }

  private static String share(ClusteredShare share) {
    return share.untested()
        ? "untested"
        : "%d of %d: %s (95%% interval %s to %s)"
            .formatted(
                share.count(),
                share.of(),
                Figures.share(share.value()),
                Figures.share(share.low()),
                Figures.share(share.high()));
  }

  private static String gap(GroupSummary group) {
    return group
        .gap()
        .map(
            gap ->
                "%s (%s to %s)"
                    .formatted(
                        PopulationText.signed(gap.mean()),
                        PopulationText.signed(gap.low()),
                        PopulationText.signed(gap.high())))
        .orElse("not said");
  }

  private static String grades(GroupSummary group) {
    return group.grades().entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
