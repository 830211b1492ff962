package dev.leeway.charter;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A charter's enactment rules, ready to run over turns.
 *
 * <p>A tool call, and a sentence of the reply, enacts an objective at most once: by the first rule
 * that matches. Other objectives' rules may match it as well.
 */
public final class EnactmentRules {

  private final List<Objective> objectives;

  private EnactmentRules(List<Objective> objectives) {
    this.objectives = objectives;
  }

  /** Returns the rules of all objectives of a charter. */
  public static EnactmentRules of(Charter charter) {
    return new EnactmentRules(
        charter.objectives().stream()
            .filter(objective -> !objective.enactedBy().any().isEmpty())
            .toList());
  }

  /** Returns whether no objective has a rule. */
  public boolean isEmpty() {
    return objectives.isEmpty();
  }

  /** Returns what the turn enacts, in the order of the charter's objectives, then of the text. */
  public List<Enactment> matches(Transcript transcript, Turn turn) {
    if (isEmpty()) {
      return List.of();
    }
    Message message = transcript.messages().get(turn.message());
    List<CallOutcome> calls = CallOutcome.of(transcript, turn);
    List<Enactment> enactments = new ArrayList<>();
    for (Objective objective : objectives) {
      calls.forEach(call -> addCall(objective, call, enactments));
      for (int part = 0; part < message.parts().size(); part++) {
        addReply(objective, message, part, enactments);
      }
    }
    return List.copyOf(enactments);
  }

  /** Returns whether a call of this shape was made in the turn, with such a result. */
  static boolean anyCall(Transcript transcript, Turn turn, EnactmentRule.Call rule) {
    return CallOutcome.of(transcript, turn).stream().anyMatch(call -> call.passes(rule));
  }

  private static void addCall(Objective objective, CallOutcome call, List<Enactment> found) {
    if (objective.enactedBy().except().stream().anyMatch(rule -> isCall(rule, call))) {
      return;
    }
    for (EnactmentRule rule : objective.enactedBy().any()) {
      if (rule instanceof EnactmentRule.Call expected && call.passes(expected)) {
        OptionalDouble weight = weight(expected.amount(), call.arguments());
        if (weight.isPresent()) {
          found.add(new Enactment(objective.id(), weight.getAsDouble(), call.span()));
          return;
        }
      }
    }
  }

  private static boolean isCall(EnactmentRule rule, CallOutcome call) {
    return rule instanceof EnactmentRule.Call expected && call.passes(expected);
  }

  private static OptionalDouble weight(EnactmentRule.Amount amount, CallArguments arguments) {
    double weight = amount.factor();
    for (String argument : amount.arguments()) {
      OptionalDouble number = arguments.number(argument);
      if (number.isEmpty()) {
        return number;
      }
      // Two negative numbers would make a positive product.
      weight *= Math.max(0, number.getAsDouble());
    }
    boolean counts = weight > 0 && Double.isFinite(weight);
    return counts ? OptionalDouble.of(weight) : OptionalDouble.empty();
  }

  private static void addReply(
      Objective objective, Message message, int part, List<Enactment> found) {
    List<EnactmentRule.Reply> rules = replies(objective.enactedBy().any());
    Part said = message.parts().get(part);
    if (rules.isEmpty() || !(said instanceof Part.Text || said instanceof Part.Refusal)) {
      return;
    }
    List<EnactmentRule.Reply> except = replies(objective.enactedBy().except());
    for (Sentences.Sentence sentence : Sentences.of(said.text())) {
      if (except.stream().noneMatch(rule -> rule.text().occursIn(sentence.text()))) {
        addSentence(objective, rules, sentence, new Position(message.index(), part), found);
      }
    }
  }

  private static List<EnactmentRule.Reply> replies(List<EnactmentRule> rules) {
    return rules.stream()
        .filter(EnactmentRule.Reply.class::isInstance)
        .map(EnactmentRule.Reply.class::cast)
        .toList();
  }

  private static void addSentence(
      Objective objective,
      List<EnactmentRule.Reply> rules,
      Sentences.Sentence sentence,
      Position position,
      List<Enactment> found) {
    for (EnactmentRule.Reply rule : rules) {
      var matcher = rule.text().matcher(sentence.text());
      if (matcher.find()
          && rule.unless().stream().noneMatch(unless -> unless.occursIn(sentence.text()))) {
        int from = sentence.start();
        Span span =
            new Span(
                position.message(), position.part(), from + matcher.start(), from + matcher.end());
        found.add(new Enactment(objective.id(), rule.weight(), span));
        return;
      }
    }
  }

  private record Position(int message, int part) {}
}
