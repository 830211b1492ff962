package dev.leeway.charter;

import java.util.List;
import java.util.stream.Collectors;

/** Enactment rules and events in words. */
final class RuleText {

  private RuleText() {}

  static String shown(Event event) {
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
        : " by "
            + words.roles().stream().map(role -> role.label()).collect(Collectors.joining(", "));
  }

  static String describe(EnactmentRule rule) {
    return switch (rule) {
      case EnactmentRule.Reply reply ->
          "the words /%s/".formatted(reply.text())
              + list(" unless ", reply.unless().stream().map(each -> "/" + each + "/").toList());
      case EnactmentRule.Call call ->
          "a call of %s".formatted(call.tool())
              + list(" where ", call.arguments().stream().map(RuleText::describe).toList())
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
      case ArgumentTest.Matches matches ->
          "%s is /%s/".formatted(test.argument(), matches.pattern());
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
        + list(
            ", not returning ", result.without().stream().map(each -> "/" + each + "/").toList());
  }

  static String list(String before, List<String> texts) {
    return texts.isEmpty() ? "" : before + String.join(", ", texts);
  }

  static String number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
