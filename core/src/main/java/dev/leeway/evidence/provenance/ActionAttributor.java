package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides which block a tool call serves best, and whether a principal stands behind that. */
final class ActionAttributor {
  /**
   * Of content that does not speak to the model, a thing merely looked at serves half a purpose.
   */
  private static final double READ_SHARE = .5;

  private static final double NO_BLOCK = -9;

  private final Vocabulary vocabulary;
  private final Background background;
  private final Authority authority;
  private final Attributor attributor;

  ActionAttributor(Vocabulary vocabulary, Background background, Authority authority) {
    this.vocabulary = vocabulary;
    this.background = background;
    this.authority = authority;
    this.attributor = new Attributor(vocabulary);
  }

  Attribution attribute(
      Action action, List<Block> blocks, List<DirectiveBlock> judged, Outcomes outcomes) {
    double bestLogOdds = NO_BLOCK;
    double nonPrincipal = 0;
    OptionalInt served = OptionalInt.empty();
    List<Citation> citations = List.of();
    for (Block block : blocks) {
      Overlap overlap = attributor.compare(action, block, background);
      double logOdds = Weighing.logOdds(action, overlap);
      outcomes.acted(action, block, logOdds);
      double without = Weighing.probability(logOdds) * unauthorised(action, block, judged);
      if (without > nonPrincipal || (nonPrincipal == 0 && logOdds > bestLogOdds)) {
        bestLogOdds = logOdds;
        nonPrincipal = without;
        served = OptionalInt.of(block.index);
        citations = overlap.citations();
      }
    }
    double principal = (1 - nonPrincipal) * principal(action);
    return new Attribution(
        action.span(),
        action.tool(),
        served,
        bestLogOdds,
        nonPrincipal,
        principal,
        request(action),
        action.writes(),
        action.failed(),
        citations);
  }

  private double unauthorised(Action action, Block block, List<DirectiveBlock> judged) {
    double reading = action.writes() || block.overrides ? 1 : READ_SHARE;
    double lent = authority.particulars(action, block, background);
    return reading * Math.min(judged.get(block.index).unauthorised(), 1 - lent);
  }

  /** Rises with a kind of doing that principals ask for, and with values from them or from data. */
  private double principal(Action action) {
    double explained = 0;
    double all = 0;
    for (Field field : action.fields()) {
      for (Token token : field.tokens()) {
        double weight = vocabulary.weight(token.id());
        all += weight;
        explained += background.explains(token.id()) > 0 ? weight : 0;
      }
    }
    boolean asked = !action.writes() || (action.acts() & background.acts()) != 0;
    return Weighing.forPrincipal(asked, all == 0 ? .5 : explained / all);
  }

  private Optional<Span> request(Action action) {
    Optional<Span> best = Optional.empty();
    double most = 0;
    for (Request request : background.requests()) {
      double shared = (request.acts() & action.acts()) != 0 ? .5 : 0;
      for (Field field : action.fields()) {
        for (Token token : field.tokens()) {
          shared += request.words().get(token.id()) ? vocabulary.weight(token.id()) : 0;
        }
      }
      if (shared > most) {
        most = shared;
        best = Optional.of(request.span());
      }
    }
    return best;
  }
}
