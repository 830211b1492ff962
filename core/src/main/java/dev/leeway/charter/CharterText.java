package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A charter as plain lines for people, in the charter's order. Names are as the charter has them.
 */
public final class CharterText {

  private static final int WIDTH = 96;

  private CharterText() {}

  /** Returns the listing; no line ends in a blank. */
  public static List<String> lines(Charter charter) {
    List<String> lines = new ArrayList<>();
    lines.add("%s, version %s".formatted(charter.name(), charter.version()));
    wrap(lines, "  ", charter.description());
    section(lines, "Objectives");
    charter.objectives().forEach(objective -> addObjective(lines, objective));
    section(lines, "Constraints, the first that applies goes first");
    byPriority(charter.constraints()).forEach(constraint -> addConstraint(lines, constraint));
    section(lines, "Events");
    charter
        .events()
        .forEach(event -> lines.add("  %s: %s".formatted(event.id(), RuleText.shown(event))));
    section(lines, "Cannot always be served together");
    charter.conflicts().forEach(pair -> lines.add("  %s and %s".formatted(pair.a(), pair.b())));
    addLattice(lines, charter.lattice());
    section(lines, "Entitled to govern, the first rule that applies decides");
    charter.legitimacyRules().stream()
        .sorted((one, other) -> Integer.compare(other.priority(), one.priority()))
        .forEach(rule -> addRule(lines, rule));
    addThresholds(lines, charter.thresholds());
    addProcess(lines, charter.process());
    return List.copyOf(lines);
  }

  private static void section(List<String> lines, String title) {
    lines.add("");
    lines.add(title);
  }

  private static void addObjective(List<String> lines, Objective objective) {
    String whose = objective.stakeholder().isEmpty() ? "" : ", for " + objective.stakeholder();
    lines.add("  %s (%s%s)".formatted(objective.id(), objective.kind().label(), whose));
    wrap(lines, "    ", objective.description());
    objective
        .enactedBy()
        .any()
        .forEach(rule -> lines.add("    enacted by " + RuleText.describe(rule)));
    objective
        .enactedBy()
        .except()
        .forEach(rule -> lines.add("    but not by " + RuleText.describe(rule)));
  }

  private static List<Constraint> byPriority(List<Constraint> constraints) {
    return constraints.stream()
        .sorted((one, other) -> Integer.compare(other.priority(), one.priority()))
        .toList();
  }

  private static void addConstraint(List<String> lines, Constraint constraint) {
    lines.add(
        "  %4d  %s: %s %s, %s, from %s%s"
            .formatted(
                constraint.priority(),
                constraint.id(),
                constraint.objective(),
                switch (constraint.mode()) {
                  case GOVERNING -> "governs";
                  case ENABLING -> "may be served";
                },
                describe(constraint.when()),
                constraint.source().label(),
                constraint.scope().isEmpty() ? "" : " (" + constraint.scope() + ")"));
  }

  private static String describe(When when) {
    return switch (when) {
      case When.Always always -> "always";
      case When.From from -> "from %s on".formatted(from.event());
      case When.Until until -> "until %s".formatted(until.event());
      case When.Between between ->
          "from %s on, until %s".formatted(between.from(), between.until());
    };
  }

  private static void addLattice(List<String> lines, AuthorityLattice lattice) {
    section(
        lines,
        "Authority: %s, %s"
            .formatted(
                lattice.name(),
                switch (lattice.ordering()) {
                  case STRICT -> "a higher level always prevails";
                  case HOLISTIC -> "weighed as a whole";
                }));
    for (AuthorityLattice.Level level : lattice.levels()) {
      List<String> on = new ArrayList<>();
      level.sources().forEach(source -> on.add(source.label()));
      level.kinds().forEach(kind -> on.add(kind.label()));
      wrap(lines, "  ", level.name() + ": " + String.join(", ", on));
    }
    List<String> none = lattice.withoutAuthority().stream().map(InstructionSource::label).toList();
    if (!none.isEmpty()) {
      lines.add("  without authority of their own: " + String.join(", ", none));
    }
  }

  private static void addRule(List<String> lines, LegitimacyRule rule) {
    List<String> conditions = new ArrayList<>();
    List<String> sources = rule.sources().stream().map(InstructionSource::label).toList();
    List<String> kinds = rule.kinds().stream().map(ObjectiveKind::label).toList();
    List<String> objectives = rule.objectives().stream().map(ObjectiveId::name).toList();
    addUnlessEmpty(conditions, RuleText.list("out of ", sources));
    addUnlessEmpty(conditions, RuleText.list("for ", kinds));
    addUnlessEmpty(conditions, RuleText.list("for ", objectives));
    for (Map.Entry<LegitimacyRule.Fact, Boolean> fact : rule.facts().entrySet()) {
      conditions.add((fact.getValue() ? "" : "not ") + fact.getKey().label());
    }
    String verdict =
        switch (rule.verdict()) {
          case PERMIT -> "yes";
          case FORBID -> "no";
        };
    String when = conditions.isEmpty() ? "always" : String.join(", ", conditions);
    wrap(
        lines,
        "  %4d  ".formatted(rule.priority()),
        "%s: %s if %s. %s".formatted(rule.id(), verdict, when, rule.why()).strip());
  }

  private static void addUnlessEmpty(List<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  private static void addThresholds(List<String> lines, Thresholds thresholds) {
    section(lines, "Thresholds");
    lines.add(
        "  control %s, lost %s, contested %s, leak %s, effort %s, pressure %s"
            .formatted(
                RuleText.number(thresholds.control()),
                RuleText.number(thresholds.lost()),
                RuleText.number(thresholds.contested()),
                RuleText.number(thresholds.leak()),
                RuleText.number(thresholds.effort()),
                RuleText.number(thresholds.pressure())));
    lines.add(
        "  persistence %d, durability %d contested turns"
            .formatted(thresholds.persistence(), thresholds.durability()));
  }

  private static void addProcess(List<String> lines, ProcessRecord process) {
    section(lines, "How it came about");
    for (ProcessRecord.Revision revision : process.revisions()) {
      String date = revision.date().isEmpty() ? "" : " (" + revision.date() + ")";
      String heard =
          RuleText.list(" Heard: ", revision.heard()) + (revision.heard().isEmpty() ? "" : ".");
      wrap(
          lines,
          "  ",
          "%s%s: %s%s %s"
              .formatted(revision.version(), date, revision.why(), heard, revision.disagreement())
              .strip());
    }
    wrap(lines, "  To contest it: ", process.contest());
    addGovernance(lines, process.governance());
  }

  private static void addGovernance(List<String> lines, ProcessRecord.Governance governance) {
    section(lines, "How it changes");
    wrap(
        lines,
        "  ",
        governance
            .decision()
            .map(rule -> "By " + rule + ".")
            .orElse("The charter does not say by which rule."));
    wrap(lines, "  ", RuleText.list("Those who decide: ", governance.stakeholders()));
    governance.triggers().forEach(trigger -> wrap(lines, "  Look again when: ", trigger));
    governance
        .reviewDays()
        .ifPresent(
            days -> lines.add("  A decision is looked at again after %d days".formatted(days)));
  }

  /** Breaks at blanks; what follows the first line is indented as far as the text of the first. */
  private static void wrap(List<String> lines, String indent, String text) {
    if (text.isEmpty()) {
      return;
    }
    var line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
  }
}
