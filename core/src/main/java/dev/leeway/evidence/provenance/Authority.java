package dev.leeway.evidence.provenance;

import java.util.Collection;

/** Whether principals stand behind a block: because they ask for the same, or lend it authority. */
final class Authority {
  private static final double SAME_FROM = .6;
  private static final double SAME_FULLY = .95;
  private static final double REFERENCE_FROM = .4;
  private static final double REFERENCE_FULLY = .7;
  private static final double LENT_ORDERS = .95;
  private static final double LENT_PARTICULARS = .8;

  private final Vocabulary vocabulary;

  Authority(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the share of a block's content, by weight, that principals said, stretched to [0, 1];
   * less where its particulars are others than theirs, for the same request with another address is
   * another request.
   */
  double entailment(Block block, Background background) {
    if (block.acts != 0 && (block.acts & background.acts()) == 0) {
      return 0;
    }
    double content = said(block, background, 0);
    double particulars = said(block, background, Vocabulary.DIGIT_WEIGHT);
    return stretch(content, SAME_FROM, SAME_FULLY) * particulars;
  }

  /** Of the block's words of at least this weight, the share that principals said; 1 of none. */
  private double said(Block block, Background background, double atLeast) {
    double said = 0;
    double all = 0;
    for (int word = block.words.nextSetBit(0); word >= 0; word = block.words.nextSetBit(word + 1)) {
      double weight = vocabulary.weight(word);
      if (weight >= atLeast) {
        all += weight;
        said += background.saidByPrincipal(word) ? weight : 0;
      }
    }
    return all == 0 ? 1 : said / all;
  }

  /** Returns how far that of the requests which lends the block most authority does so. */
  double delegation(Block block, Collection<Request> requests) {
    // Content that speaks to the model about its task is not what anybody meant to delegate to.
    if (block.overrides) {
      return 0;
    }
    double most = 0;
    for (Request request : requests) {
      most = Math.max(most, lent(request, block));
    }
    return most;
  }

  /**
   * Returns how far a request lends the block's particulars to an action of the kind that the
   * request itself asks for, in [0, 1]: "update my address, the details are in the letter".
   */
  double particulars(Action action, Block block, Background background) {
    double most = 0;
    for (Request request : background.lenders()) {
      boolean lends = !block.overrides && request.lending().kind() == Lending.Kind.PARTICULARS;
      if (lends && sameDoing(request.acts(), action.acts())) {
        most = Math.max(most, LENT_PARTICULARS * refers(request, block));
      }
    }
    return most;
  }

  private double lent(Request request, Block block) {
    return switch (request.lending().kind()) {
      case NOTHING -> 0;
      case PARTICULARS ->
          sameDoing(request.acts(), block.acts) ? LENT_PARTICULARS * refers(request, block) : 0;
      case ORDERS -> LENT_ORDERS * refers(request, block);
    };
  }

  private static boolean sameDoing(int left, int right) {
    return (left & right & ~(Act.READ.bit() | Act.SAY.bit())) != 0;
  }

  private double refers(Request request, Block block) {
    double found = 0;
    double all = 0;
    for (int word : request.lending().reference()) {
      double weight = vocabulary.weight(word);
      all += weight;
      found += block.surroundings.get(word) ? weight : 0;
    }
    return all == 0 ? 0 : stretch(found / all, REFERENCE_FROM, REFERENCE_FULLY);
  }

  private static double stretch(double value, double from, double to) {
    return Math.clamp((value - from) / (to - from), 0, 1);
  }
}
