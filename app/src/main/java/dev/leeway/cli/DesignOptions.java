package dev.leeway.cli;

import dev.leeway.falsification.Numbers;
import dev.leeway.falsification.TestName;
import dev.leeway.ingest.InputException;
import dev.leeway.registration.Condition;
import dev.leeway.registration.Design;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options that say how a test is done; a registration fixes them. */
final class DesignOptions {

  @Option(
      names = "--failed",
      paramLabel = "CONDITION",
      description =
          "Which labels mean that the constraint was lost: column=value, column>=3, column~text.")
  private Optional<String> failed = Optional.empty();

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Only transcripts whose labels meet this; may be repeated.")
  private List<String> where = List.of();

  @Option(
      names = "--lost",
      paramLabel = "COLUMN=CHARS",
      description =
          "A label with one character a turn, and the characters that mean that control was lost;"
              + " a dot says nothing.")
  private Optional<String> lost = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "PATTERN",
      description =
          "With --lost: one character a step of several turns; a step opens with a message of the"
              + " user that begins like this.")
  private Optional<String> step = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "COLUMN",
      description = "With --lost: number of the first turn or step that counts, from 0.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--hard",
      paramLabel = "dose|others",
      description =
          "What makes a transcript hard: its strongest temptation, or how often other models fail"
              + " in its scenario. Default: ${DEFAULT-VALUE}.")
  private Design.Hard hard = Design.Hard.OTHERS;

  @Option(
      names = "--scenario",
      paramLabel = "PARTS",
      split = ",",
      description =
          "Which parts of the id, cut at / and counted from 1, name the scenario. Default: the id"
              + " without the model's name.")
  private List<Integer> scenario = List.of();

  @Option(
      names = "--governing",
      paramLabel = "OBJECTIVE",
      description =
          "The objective whose control is asked about. Default: at each turn, the one least in"
              + " control of those in contest.")
  private Optional<String> governing = Optional.empty();

  @Option(
      names = "--domain",
      paramLabel = "FIELD",
      description = "With F1c: model, task_set, task_id or a label column that names the domain.")
  private Optional<String> domain = Optional.empty();

  @Option(
      names = "--replicates",
      paramLabel = "FIELDS",
      split = ",",
      description = "With F8 and F10: fields that are equal for runs of the same condition.")
  private List<String> replicates = List.of();

  @Option(
      names = "--order",
      paramLabel = "COLUMN",
      description = "With F8: label column that names the order of the turns.")
  private Optional<String> order = Optional.empty();

  @Option(
      names = "--proxy",
      paramLabel = "NAME=COLUMN",
      description = "With F3: another proxy, a risk from 0 to 1 in a label column.")
  private List<String> proxies = List.of();

  @Option(
      names = "--set",
      paramLabel = "NUMBER=VALUE",
      description = "Another threshold or smallest effect than the proposed one.")
  private Map<String, Double> numbers = Map.of();

  @Option(names = "--no-rules", description = "Leave the charter's enactment rules out.")
  private boolean noRules;

  /** Returns whether any was given. */
  boolean given() {
    return failed.isPresent()
        || !where.isEmpty()
        || lost.isPresent()
        || step.isPresent()
        || from.isPresent()
        || !scenario.isEmpty()
        || governing.isPresent()
        || domain.isPresent()
        || !replicates.isEmpty()
        || order.isPresent()
        || !proxies.isEmpty()
        || !numbers.isEmpty()
        || noRules;
  }

  boolean rules() {
    return !noRules;
  }

  Design design() {
    return new Design(
        failed.map(Condition::parse),
        where.stream().map(Condition::parse).toList(),
        lost.map(Condition::parse),
        step,
        from,
        hard,
        scenario,
        governing,
        domain,
        replicates,
        order,
        proxies.stream().map(Condition::parse).toList());
  }

  /** Returns the numbers of a test: the proposal, with what was set. */
  Numbers numbers(TestName test) {
    Numbers proposed = Numbers.proposed(test);
    var values = new TreeMap<String, Double>(proposed.values());
    numbers.forEach(
        (name, value) -> {
          if (!values.containsKey(name)) {
            throw new InputException(
                "--set: %s has no number \"%s\"; it has: %s.\nName one of these."
                    .formatted(test.code(), name, values.keySet()));
          }
          values.put(name, value);
        });
    return new Numbers(
        values, proposed.resamples(), proposed.level(), proposed.seed(), proposed.leastClusters());
  }
}
