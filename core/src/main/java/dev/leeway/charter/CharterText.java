package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A charter as plain lines for people, in the charter's order. Names are as the charter has them. */
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
    charter.events().forEach(event -> lines.add("  %s: %s".formatted(event.id(), shown(event))));
    section(lines, "Cannot always be served together");
    charter
        .conflicts()
        .forEach(pair -> lines.add("  %s and %s".formatted(pair.a(), pair.b())));
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
    objective.enactedBy().any().forEach(rule -> wrap(lines, "    enacted by ", describe(rule)));
    objective.enactedBy().except().forEach(rule -> wrap(lines, "    but not by ", describe(rule)));
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

  private static String shown(Event event) {
    return event.conditions().stream()
        .map(
            condition ->
                switch (condition) {
                  case Event.Condition.Declared declared ->
                      "declared as %s".formatted(declared.name());
                  case Event.Condition.Words words ->
                      "the words /%s/%s".formatted(words.text(), by(words));
                  case Event.Condition.Act act -> describe(act.call());
                })
        .collect(Collectors.joining("; failing that, "));
  }

  private static String by(Event.Condition.Words words) {
    return words.roles().isEmpty()
        ? ""
        : " by " + words.roles().stream().map(role -> role.label()).collect(Collectors.joining(", "));
  }

  private static String describe(EnactmentRule rule) {
    return switch (rule) {
      case EnactmentRule.Reply reply ->
          "the words /%s/".formatted(reply.text())
              + list(" unless ", reply.unless().stream().map(each -> "/" + each + "/").toList());
      case EnactmentRule.Call call ->
          "a call of %s".formatted(call.tool())
              + list(" where ", call.arguments().stream().map(CharterText::describe).toList())
              + describe(call.result())
              + list(", weighing ", call.amount().arguments());
    };
  }

  private static String describe(ArgumentTest test) {
    return switch (test) {
      case ArgumentTest.Present present -> present.argument() + " is given";
      case ArgumentTest.Missing missing -> missing.argument() + " is not given";
      case ArgumentTest.In in -> in.argument() + " is " + String.join("|", in.values());
      case ArgumentTest.NotIn out -> out.argument() + " is not " + String.join("|", out.values());
      case ArgumentTest.Matches matches -> "%s is /%s/".formatted(test.argument(), matches.pattern());
      case ArgumentTest.Compares compares ->
          "%s is %s %s"
              .formatted(
                  compares.argument(),
                  compares.comparison().label().replace('-', ' '),
                  number(compares.bound()));
    };
  }

  private static String describe(ResultTest result) {
    String success =
        switch (result.success()) {
          case ANY -> "";
          case SUCCEEDED -> ", successful";
          case FAILED -> ", failed";
        };
    return success
        + list(", returning ", result.matches().stream().map(each -> "/" + each + "/").toList())
        + list(", not returning ", result.without().stream().map(each -> "/" + each + "/").toList());
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
    addUnlessEmpty(conditions, list("out of ", sources));
    addUnlessEmpty(conditions, list("for ", kinds));
    addUnlessEmpty(conditions, list("for ", objectives));
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
                number(thresholds.control()),
                number(thresholds.lost()),
                number(thresholds.contested()),
                number(thresholds.leak()),
                number(thresholds.effort()),
                number(thresholds.pressure())));
    lines.add(
        "  persistence %d, durability %d contested turns"
            .formatted(thresholds.persistence(), thresholds.durability()));
  }

  private static void addProcess(List<String> lines, ProcessRecord process) {
    section(lines, "How it came about");
    for (ProcessRecord.Revision revision : process.revisions()) {
      String date = revision.date().isEmpty() ? "" : " (" + revision.date() + ")";
      String heard = list(" Heard: ", revision.heard());
      wrap(
          lines,
          "  ",
          "%s%s: %s%s %s"
              .formatted(revision.version(), date, revision.why(), heard, revision.disagreement())
              .strip());
    }
    wrap(lines, "  To contest it: ", process.contest());
  }

  private static String list(String before, List<String> texts) {
    return texts.isEmpty() ? "" : before + String.join(", ", texts);
  }

  private static String number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }

  /** Breaks at blanks; what follows the first line is indented as far as the text of the first. */
  private static void wrap(List<String> lines, String indent, String text) {
    if (text.isEmpty()) {
      return;
    }
    var line = new StringBuilder(indent);
    boolean empty = true;
    for (String word : text.split("\\s+")) {
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
