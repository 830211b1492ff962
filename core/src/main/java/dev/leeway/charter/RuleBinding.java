package dev.leeway.charter;

import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads enactment rules and event conditions. */
final class RuleBinding {

  private static final List<String> OF_CALLS = List.of("arguments", "result");

  private RuleBinding() {}

  static List<EnactmentRule> rules(Entry list) {
    return list.items().stream().map(RuleBinding::rule).flatMap(Optional::stream).toList();
  }

  static Optional<Event.Condition> condition(Entry entry) {
    if (entry.has("declared")) {
      return Optional.of(new Event.Condition.Declared(entry.text("declared")));
    }
    if (entry.has("text")) {
      List<Role> roles =
          entry.texts("roles").stream().map(Role::of).flatMap(Optional::stream).toList();
      requireAbsent(entry, OF_CALLS, "tool");
      return entry.at("text").pattern().map(text -> new Event.Condition.Words(roles, text));
    }
    requireAbsent(entry, List.of("roles"), "text");
    return call(entry).map(Event.Condition.Act::new);
  }

  private static Optional<EnactmentRule> rule(Entry entry) {
    if (entry.has("text")) {
      requireAbsent(entry, OF_CALLS, "tool");
      double weight = positive(entry.number("weight", 1));
      List<TextPattern> unless = entry.patterns("unless");
      if (entry.at("weight").isMapping()) {
        entry.at("weight").report("words have no arguments; expected a number");
      }
      return entry.at("text").pattern().map(text -> new EnactmentRule.Reply(text, unless, weight));
    }
    requireAbsent(entry, List.of("unless"), "text");
    return call(entry).map(call -> call);
  }

  private static Optional<EnactmentRule.Call> call(Entry entry) {
    List<ArgumentTest> arguments = new ArrayList<>();
    Entry named = entry.at("arguments");
    for (String argument : named.keys()) {
      arguments.addAll(tests(argument, named.at(argument)));
    }
    ResultTest result = result(entry.at("result"));
    EnactmentRule.Amount amount = amount(entry.at("weight"));
    return entry
        .at("tool")
        .pattern()
        .map(tool -> new EnactmentRule.Call(tool, arguments, result, amount));
  }

  private static List<ArgumentTest> tests(String argument, Entry entry) {
    List<ArgumentTest> tests = new ArrayList<>();
    if (entry.has("is")) {
      tests.add(new ArgumentTest.In(argument, entry.texts("is")));
    }
    if (entry.has("in")) {
      tests.add(new ArgumentTest.In(argument, entry.texts("in")));
    }
    if (entry.has("not-in")) {
      tests.add(new ArgumentTest.NotIn(argument, entry.texts("not-in")));
    }
    entry.patterns("matches").forEach(each -> tests.add(new ArgumentTest.Matches(argument, each)));
    for (ArgumentTest.Comparison comparison : ArgumentTest.Comparison.values()) {
      OptionalDouble bound = entry.at(comparison.label()).number();
      bound.ifPresent(number -> tests.add(new ArgumentTest.Compares(argument, comparison, number)));
    }
    entry
        .flag("present")
        .map(
            present ->
                present ? new ArgumentTest.Present(argument) : new ArgumentTest.Missing(argument))
        .ifPresent(tests::add);
    return tests;
  }

  private static ResultTest result(Entry entry) {
    ResultTest.Success success =
        entry
            .flag("succeeded")
            .map(so -> so ? ResultTest.Success.SUCCEEDED : ResultTest.Success.FAILED)
            .orElse(ResultTest.Success.ANY);
    return new ResultTest(success, entry.patterns("matches"), entry.patterns("without"));
  }

  private static EnactmentRule.Amount amount(Entry entry) {
    double factor = entry.number().orElse(entry.number("factor", 1));
    return new EnactmentRule.Amount(positive(factor), entry.texts("arguments"));
  }

  /** What is not positive the schema has reported; the charter will not be built. */
  private static double positive(double weight) {
    return weight > 0 ? weight : 1;
  }

  private static void requireAbsent(Entry entry, List<String> keys, String beside) {
    for (String key : keys) {
      if (entry.has(key)) {
        entry.at(key).report("key \"%s\" needs the key \"%s\" beside it".formatted(key, beside));
      }
    }
  }
}
