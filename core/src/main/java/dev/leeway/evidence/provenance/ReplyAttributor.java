package dev.leeway.evidence.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Compares what the model says with blocks that ask for something to be said. */
final class ReplyAttributor {
  private static final double PRIOR = -5;
  private static final double RECALL = 7;
  private static final double VALUES = 1;
  private static final double TALKS_ABOUT = -5;
  private static final double TURNS_TO_YOU = 1;

  /** Words of somebody who reports an instruction instead of following it. */
  private static final Set<String> ABOUT =
      Set.of(
          "instruction",
          "injection",
          "injected",
          "suspiciou",
          "suspicious",
          "malicious",
          "prompt",
          "ignore",
          "ignored",
          "unrelated",
          "asks",
          "ask",
          "asking",
          "claim",
          "claiming",
          "todo",
          "embedded",
          "hidden",
          "review",
          "disregard",
          "directive",
          "attempt",
          "not",
          "won",
          "cannot",
          "can't",
          "unable",
          "sorry",
          "refuse",
          "decline",
          "without",
          "however");

  private final Vocabulary vocabulary;

  ReplyAttributor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns whether a sentence has any word of the block's that principals did not say. */
  boolean touches(Sentence sentence, Block block, Background background) {
    for (Token token : sentence.tokens()) {
      int word = token.id();
      boolean shared = block.words.get(word) && vocabulary.weight(word) > 0;
      if (shared && !background.saidByPrincipal(word)) {
        return true;
      }
    }
    return false;
  }

  Said compare(PartText part, Sentence sentence, Block block, Background background) {
    var words = new BitSet();
    var citations = new ArrayList<Citation>();
    boolean about = false;
    double evidence = 0;
    double weight = 0;
    for (Token token : ActionReader.unique(sentence.tokens())) {
      int word = token.id();
      words.set(word);
      about |= ABOUT.contains(vocabulary.word(word)) && background.explains(word) < 1;
      double w = vocabulary.weight(word);
      weight += w;
      if (w > 0 && block.words.get(word)) {
        double nats = w * Math.log(.73 / (.7 * background.explains(word) + .03));
        evidence += nats;
        block
            .place(word)
            .ifPresent(
                there ->
                    citations.add(
                        new Citation(part.span(token.start(), token.end()), there, nats)));
      }
    }
    double recall = recall(words, block, background);
    double logOdds = PRIOR + RECALL * recall + (weight == 0 ? 0 : VALUES * evidence / weight);
    logOdds += about ? TALKS_ABOUT : 0;
    logOdds += turnsToYou(sentence, block) ? TURNS_TO_YOU : 0;
    return new Said(logOdds, recall, citations);
  }

  /** Share of the content of the block's best sentence, or of what it asks to say. */
  private double recall(BitSet words, Block block, Background background) {
    double best = 0;
    for (Sentence sentence : block.sentences) {
      List<Token> tokens = ActionReader.unique(sentence.tokens());
      best = Math.max(best, recall(words, tokens, background));
      for (int i = 0; block.saying && i + 1 < tokens.size(); i++) {
        int word = tokens.get(i).id();
        if ((vocabulary.acts(word) & Act.SAY.bit()) != 0 || vocabulary.word(word).equals("word")) {
          best = Math.max(best, recall(words, tokens.subList(i + 1, tokens.size()), background));
        }
      }
    }
    return best;
  }

  private double recall(BitSet words, List<Token> tokens, Background background) {
    double found = 0;
    double all = 0;
    for (Token token : tokens) {
      double weight = vocabulary.weight(token.id()) * (1 - background.explains(token.id()));
      boolean order = (vocabulary.acts(token.id()) & Act.SAY.bit()) != 0;
      all += order ? 0 : weight;
      found += !order && words.get(token.id()) ? weight : 0;
    }
    return all < 2 ? 0 : found / all;
  }

  /** "Say that I should ..." is served by "you should ...". */
  private boolean turnsToYou(Sentence sentence, Block block) {
    boolean first = block.words.get(vocabulary.id("i")) || block.words.get(vocabulary.id("my"));
    return first
        && sentence.tokens().stream()
            .anyMatch(token -> vocabulary.word(token.id()).startsWith("you"));
  }
}
