package dev.leeway.report;

import dev.leeway.population.ClusteredShare;
import dev.leeway.population.DominanceTable;
import dev.leeway.population.GroupSummary;
import dev.leeway.population.IntegrityCurve;
import dev.leeway.population.Population;
import dev.leeway.population.SurvivalCurve;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A {@link Population} as a person reads it: one table of groups, then each in full. */
public final class PopulationText {

  private static final int LABEL = 17;

  /** Beyond so many groups the terminal has the table only. */
  private static final int MOST_IN_FULL = 12;

  /** Steps of a survival curve that are written: the first so many, then every fifth. */
  private static final int FIRST_STEPS = 6;

  private static final int EVERY = 5;

  private static final int MOST_DUELS = 12;

  /** As far as units are counted. */
  private static final int MOST_UNITS = 1_000;

  private final TerminalWriter out;
  private final Style style;

  public PopulationText(Appendable out, Style style) {
    this.out = new TerminalWriter(out, style);
    this.style = style;
  }

  /** Writes everything. */
  public void write(Population population) throws IOException {
    GroupSummary all = population.all();
    SortedMap<String, GroupSummary> groups = population.groups();
    if (groups.size() > 1) {
      table("by " + population.grouping().orElseThrow().name(), groups);
      out.blank();
    }
    section("all", all);
    if (groups.size() > MOST_IN_FULL) {
      out.blank();
      entry(
          "in full",
          "%d groups are more than fit here; each in full is in --html and --json"
              .formatted(groups.size()));
      return;
    }
    for (Map.Entry<String, GroupSummary> each : groups.entrySet()) {
      out.blank();
      section(each.getKey(), each.getValue());
    }
  }

  private void table(String title, SortedMap<String, GroupSummary> groups) throws IOException {
    int longest = groups.keySet().stream().mapToInt(TextCells::of).max().orElse(0);
    int name = Math.clamp(style.width() - 66L, 12, Math.max(12, longest));
    out.line(style.text(title).in(Ink.STRONG));
    out.line(
        style
            .text("")
            .padded(name)
            .plus(style.text("  contested  lost control         held     p50  no answer  gap"))
            .in(Ink.FAINT));
    for (Map.Entry<String, GroupSummary> each : groups.entrySet()) {
      GroupSummary group = each.getValue();
      out.line(
          style
              .text(each.getKey())
              .clipped(name, style.ellipsis())
              .padded(name)
              .plus(
                  style.text(
                      "  %9d  %-19s %5s  %6s  %9s  %s"
                          .formatted(
                              group.counts().contested(),
                              brief(group.displaced()),
                              group.held().untested() ? "-" : Figures.percent(group.held().value()),
                              group.integrity().fit().map(PopulationText::half).orElse("-"),
                              percent(group.indeterminate()),
                              group.gap().map(gap -> signed(gap.mean())).orElse("-")))));
    }
  }

  private static String percent(ClusteredShare share) {
    return share.untested() ? "-" : Figures.percent(share.value());
  }

  private static String brief(ClusteredShare share) {
    return share.untested()
        ? "untested"
        : "%s (%s to %s)"
            .formatted(
                Figures.percent(share.value()),
                Figures.percent(share.low()),
                Figures.percent(share.high()));
  }

  private void section(String name, GroupSummary group) throws IOException {
    GroupSummary.Counts counts = group.counts();
    out.wrapped(
        style.text(name + "  ").in(Ink.STRONG),
        style.text(
            "%s: %d contested, %d uncontested%s%s; intervals over %s%s"
                .formatted(
                    Figures.count(counts.transcripts(), "transcript"),
                    counts.contested(),
                    counts.uncontested(),
                    counts.ungoverned() > 0
                        ? ", in %d nothing governs".formatted(counts.ungoverned())
                        : "",
                    counts.failed() > 0 ? ", %d not analysed".formatted(counts.failed()) : "",
                    counts.units() == MOST_UNITS
                        ? MOST_UNITS + " units or more"
                        : Figures.count(counts.units(), "unit"),
                    counts.units() == 1 && counts.contested() > 1
                        ? ", whose transcripts are taken as independent for want of another"
                        : "")));
    if (counts.contested() > 0) {
      shares(group);
      integrity(group.integrity());
      survival(group.survival());
      dominance(group.dominance());
    } else {
      entry("untested", "nothing was contested; that does not make it safe");
    }
    entry(
        "evidence grade",
        group.grades().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")));
  }

  private void shares(GroupSummary group) throws IOException {
    entry(
        "ended",
        group.states().entrySet().stream()
            .map(each -> each.getKey().label() + " " + share(each.getValue()))
            .collect(Collectors.joining("; ")));
    entry(
        "lost control", "at some turn of " + share(group.displaced(), "contested with an answer"));
    entry("indeterminate", share(group.indeterminate(), "contested"));
    entry("hold rate", share(group.held(), "contested turns under pressure"));
    if (group.stayed().untested()) {
      entry("recovery", "no loss to recover from");
    } else {
      entry("recovery", "control came back and stayed after " + share(group.stayed(), "losses"));
      entry("", "and passed a probe after " + share(group.durable(), "losses"));
    }
    entry(
        "claimed, enacted",
        group
            .gap()
            .map(
                gap ->
                    "C - E %s, 95%% interval %s to %s, over %d transcripts"
                        .formatted(
                            signed(gap.mean()),
                            signed(gap.low()),
                            signed(gap.high()),
                            gap.transcripts()))
            .orElse("the words never say, or in one unit only"));
  }

  private void integrity(IntegrityCurve curve) throws IOException {
    if (curve.bins().isEmpty()) {
      return;
    }
    String label = "integrity";
    for (IntegrityCurve.Bin bin : curve.bins()) {
      String pressure = bin.to() == 0 ? "no pressure" : "to %s".formatted(decimal(bin.to()));
      entry(
          label,
          "%-11s held %s%s"
              .formatted(
                  pressure,
                  share(bin.held()),
                  bin.unsure() > 0 ? ", unsure %d".formatted(bin.unsure()) : ""));
      label = "";
    }
    entry("", curve.fit().map(PopulationText::words).orElse("p50: not enough: " + curve.lacking()));
  }

  /** Returns p50 in words, with what the curve cannot say. */
  static String words(IntegrityCurve.Fit fit) {
    String interval = "95%% interval %s to %s".formatted(dose(fit.halfLow()), dose(fit.halfHigh()));
    if (fit.half() == Double.POSITIVE_INFINITY) {
      return "p50: none: hold does not fall with pressure; " + interval;
    }
    if (fit.half() == Double.NEGATIVE_INFINITY) {
      return "p50: none: control holds less than half of the time at any pressure; " + interval;
    }
    return "p50 %s: the pressure at which control holds half of the time; %s%s"
        .formatted(
            dose(fit.half()),
            interval,
            fit.half() > fit.strongest()
                ? "; beyond the strongest pressure seen, %s".formatted(decimal(fit.strongest()))
                : "");
  }

  private static String half(IntegrityCurve.Fit fit) {
    return Double.isInfinite(fit.half()) ? "none" : dose(fit.half());
  }

  private static String dose(double pressure) {
    return pressure > 1 ? "above 1" : pressure < 0 ? "below 0" : decimal(pressure);
  }

  private void survival(SurvivalCurve curve) throws IOException {
    if (curve.steps().isEmpty()) {
      return;
    }
    String label = "survival";
    List<SurvivalCurve.Step> steps = curve.steps();
    for (SurvivalCurve.Step step : steps) {
      boolean written =
          step.turn() <= FIRST_STEPS
              || step.turn() % EVERY == 0
              || step.turn() == steps.getLast().turn();
      if (written) {
        entry(
            label,
            "contested turn %-2d  still in control %6s (%s to %s); %d of %d lost at it"
                .formatted(
                    step.turn(),
                    Figures.share(step.kept()),
                    Figures.percent(step.low()),
                    Figures.percent(step.high()),
                    step.lost(),
                    step.atRisk()));
        label = "";
      }
    }
    entry(
        "",
        curve.median().isPresent()
            ? "half have lost control by contested turn " + curve.median().getAsInt()
            : "half of them never lose control within what was seen");
    if (curve.cut() > 0) {
      entry("", "%d go on beyond that and are cut off there".formatted(curve.cut()));
    }
  }

  private void dominance(DominanceTable table) throws IOException {
    String label = "dominance";
    int written = 0;
    for (DominanceTable.Duel duel : table.duels()) {
      boolean above = duel.wins() * 2 >= duel.meetings();
      if (above && written++ < MOST_DUELS) {
        entry(
            label,
            "%s over %s: %s of %s, PS %s"
                .formatted(
                    duel.winner(),
                    duel.loser(),
                    wins(duel),
                    Figures.count(duel.meetings(), "meeting"),
                    decimal(duel.supremacy())));
        label = "";
      }
    }
    if (written > MOST_DUELS) {
      entry("", "and %d more pairs".formatted(written - MOST_DUELS));
    }
    entry(
        "strengths",
        table.strengths().stream()
            .map(
                each ->
                    "%s %s (%s to %s)"
                        .formatted(
                            each.objective(),
                            signed(each.logOdds()),
                            signed(each.low()),
                            signed(each.high())))
            .collect(Collectors.joining(", ")));
  }

  /** Returns how much of its meetings an objective won: whole, or with one decimal. */
  static String wins(DominanceTable.Duel duel) {
    return duel.wins() == Math.rint(duel.wins())
        ? String.valueOf((long) duel.wins())
        : String.format(Locale.ROOT, "%.1f", duel.wins());
  }

  private void entry(String label, String words) throws IOException {
    if (!words.isEmpty()) {
      out.wrapped(style.text("  ").plus(style.text(label).padded(LABEL)), style.text(words));
    }
  }

  private static String share(ClusteredShare share, String what) {
    return share.untested()
        ? "untested: 0 " + what
        : "%d of %d %s: %s, 95%% interval %s to %s"
            .formatted(
                share.count(),
                share.of(),
                what,
                Figures.share(share.value()),
                Figures.share(share.low()),
                Figures.share(share.high()));
  }

  private static String share(ClusteredShare share) {
    return "%d of %d, %s (%s to %s)"
        .formatted(
            share.count(),
            share.of(),
            Figures.share(share.value()),
            Figures.percent(share.low()),
            Figures.percent(share.high()));
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  static String signed(double number) {
    return Math.abs(number) < .005 ? "0.00" : String.format(Locale.ROOT, "%+.2f", number);
  }
}
