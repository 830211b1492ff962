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

  /** Content that speaks to the model may point to what the task is about: "approve this". */
  private static final double ASKED_BEFORE = -.5;

  private static final double FIELD_CEILING = 4;
  private static final double NAMED = .5;
  private static final double LEAST_STEP = 2;

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
    var spoken = (BitSet) used.clone();
    action.name().forEach(token -> spoken.set(token.id()));
    return new Overlap(
        doing(action, block),
        asked(action, background),
        values,
        recall(spoken, block, background),
        exclusive(used, block, background),
        citations);
  }

  private double nats(int word, Block block, Background background) {
    double explained = background.explains(word);
    if (!block.words.get(word)) {
      return explained == 1
          ? (block.overrides ? ASKED_BEFORE : ASKED_ELSEWHERE)
          : explained > 0 ? SHOWN_ELSEWHERE : 0;
    }
    return Math.log((MATCH + FLOOR) / (MATCH * explained + FLOOR));
  }

  private void cite(Span action, Token token, Block block, double nats, List<Citation> citations) {
    if (nats > 0) {
      var here = new Span(action.message(), action.part(), token.start(), token.end());
      block.place(token.id()).ifPresent(there -> citations.add(new Citation(here, there, nats)));
    }
  }

  /** The kinds of doing decide; where they are unknown or differ, the words of the tool's name. */
  private double doing(Action action, Block block) {
    if ((action.acts() & block.acts) != 0) {
      return 1;
    }
    boolean known = action.acts() != 0 && block.acts != 0;
    double named = 0;
    double all = 0;
    for (Token token : action.name()) {
      double weight = vocabulary.weight(token.id());
      boolean joined = vocabulary.word(token.id()).indexOf('_') >= 0;
      all += joined ? 0 : weight;
      named += !joined && block.words.get(token.id()) ? weight : 0;
    }
    boolean sameName = all > 0 && named >= NAMED * all;
    if (known) {
      return named == all ? 0 : -1;
    }
    return sameName ? 1 : 0;
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

  /**
   * Over the block's particulars if it has any, else over all its words of content; of a block with
   * several steps, the step carried out counts alone.
   */
  private double recall(BitSet used, Block block, Background background) {
    double whole = recall(used, block.words, background, 0);
    for (int i = 0; block.overrides && i < block.steps.size(); i++) {
      whole = Math.max(whole, recall(used, block.steps.get(i), background, LEAST_STEP));
    }
    return whole;
  }

  private double recall(BitSet used, BitSet words, Background background, double least) {
    double particular = share(used, words, background, Vocabulary.DIGIT_WEIGHT, least);
    return particular >= 0 ? particular : Math.max(0, share(used, words, background, 0, least));
  }

  private double share(
      BitSet used, BitSet words, Background background, double atLeast, double least) {
    double found = 0;
    double all = 0;
    for (int word = words.nextSetBit(0); word >= 0; word = words.nextSetBit(word + 1)) {
      double weight = vocabulary.weight(word) * (1 - background.explains(word));
      if (vocabulary.weight(word) >= atLeast) {
        all += weight;
        found += used.get(word) ? weight : 0;
      }
    }
    return all <= least ? -1 : found / all;
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
