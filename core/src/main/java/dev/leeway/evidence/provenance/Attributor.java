package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/*
 * For action a, block b and word x of a, the evidence is
 *
 *     w_x ln [ (M 1(x in b) + E) / (M background(x) + E) ]
 *
 * with w the rarity weight of x, M = .7 and E = .03. A word that principals said cancels, a word
 * that earlier data showed counts little, and a word that only the block has counts 3.2 nats. A
 * word that data shows and the block lacks costs little, for an instruction may point to data
 * ("the dearest of them"); one that a principal said and the block lacks costs more.
 */
/** Compares an action with a block, word by word, against what else explains the words. */
final class Attributor {
  private static final double MATCH = .7;
  private static final double FLOOR = .03;
  private static final double SHOWN_ELSEWHERE = -.3;
  private static final double ASKED_ELSEWHERE = -1.5;
  private static final double FIELD_CEILING = 4;

  private final Vocabulary vocabulary;

  Attributor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Overlap compare(Action action, Block block, Background background) {
    var used = new BitSet();
    var citations = new ArrayList<Citation>();
    double evidence = 0;
    double weight = 0;
    for (Field field : action.fields()) {
      if (Relay.in(field, block, vocabulary)) {
        continue;
      }
      double ratio = 0;
      double mass = 0;
      for (Token token : field.tokens()) {
        double w = vocabulary.weight(token.id());
        double nats = w * nats(token.id(), block, background);
        used.set(token.id());
        ratio += nats;
        mass += w;
        cite(action.span(), token, block, nats, citations);
      }
      if (mass > 0) {
        double counted = Math.min(mass, FIELD_CEILING);
        evidence += counted * ratio / mass;
        weight += counted;
      }
    }
    double values = weight == 0 ? 0 : evidence / weight;
    return new Overlap(
        doing(action, block),
        asked(action, background),
        values,
        recall(used, block, background),
        exclusive(used, block, background),
        citations);
  }

  private double nats(int word, Block block, Background background) {
    double explained = background.explains(word);
    if (!block.words.get(word)) {
      return explained == 1 ? ASKED_ELSEWHERE : explained > 0 ? SHOWN_ELSEWHERE : 0;
    }
    return Math.log((MATCH + FLOOR) / (MATCH * explained + FLOOR));
  }

  private void cite(Span action, Token token, Block block, double nats, List<Citation> citations) {
    if (nats > 0) {
      var here = new Span(action.message(), action.part(), token.start(), token.end());
      block.place(token.id()).ifPresent(there -> citations.add(new Citation(here, there, nats)));
    }
  }

  private static double doing(Action action, Block block) {
    if (action.acts() == 0 || block.acts == 0) {
      return 0;
    }
    return (action.acts() & block.acts) != 0 ? 1 : -1;
  }

  private double asked(Action action, Background background) {
    if (action.acts() == 0 || (action.acts() & background.acts()) == 0) {
      return 0;
    }
    double said = 0;
    double all = 0;
    for (Token token : action.name()) {
      boolean thing = vocabulary.acts(token.id()) == 0 && vocabulary.weight(token.id()) == 1;
      all += thing ? 1 : 0;
      said += thing && background.saidByPrincipal(token.id()) ? 1 : 0;
    }
    return all == 0 ? 1 : .5 + .5 * said / all;
  }

  /** Over the block's particulars if it has any, else over all its words of content. */
  private double recall(BitSet used, Block block, Background background) {
    double particular = share(used, block, background, Vocabulary.DIGIT_WEIGHT);
    return particular >= 0 ? particular : Math.max(0, share(used, block, background, 0));
  }

  private double share(BitSet used, Block block, Background background, double atLeast) {
    double found = 0;
    double all = 0;
    for (int word = block.words.nextSetBit(0); word >= 0; word = block.words.nextSetBit(word + 1)) {
      double weight = vocabulary.weight(word) * (1 - background.explains(word));
      if (vocabulary.weight(word) >= atLeast) {
        all += weight;
        found += used.get(word) ? weight : 0;
      }
    }
    return all == 0 ? -1 : found / all;
  }

  private double exclusive(BitSet used, Block block, Background background) {
    double sum = 0;
    for (int word = used.nextSetBit(0); word >= 0; word = used.nextSetBit(word + 1)) {
      boolean own = block.words.get(word) && background.explains(word) == 0;
      sum += own ? vocabulary.weight(word) : 0;
    }
    return sum;
  }
}
