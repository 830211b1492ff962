package dev.leeway.evidence.lexical;

import java.util.Arrays;

/** Scores sentences by a lexicon, one after another; made per reading, not for several threads. */
final class LexiconScan {

  private final Lexicon lexicon;
  private final Words words;
  private final int[] triedIn;
  private final int[] seenIn;
  private final double[] best;
  private final double[] factor;
  private int sentence;

  LexiconScan(Lexicon lexicon, Words.Quotations quotations) {
    this.lexicon = lexicon;
    this.words = new Words(lexicon.vocabulary(), quotations);
    this.triedIn = new int[lexicon.entries()];
    this.seenIn = new int[lexicon.vocabulary().size()];
    this.best = new double[lexicon.sections().size()];
    this.factor = new double[best.length];
  }

  /** Reads the sentence {@code text[from, to)}; {@link #worth} answers for it until the next. */
  void read(String text, int from, int to) {
    sentence++;
    Arrays.fill(best, 0);
    Arrays.fill(factor, 1);
    words.read(text, from, to);
    for (int i = 0; i < words.size(); i++) {
      seenIn[words.number(i)] = sentence;
    }
    for (int i = 0; i < words.size(); i++) {
      for (int index : lexicon.triggeredBy(words.number(i))) {
        if (triedIn[index] != sentence) {
          triedIn[index] = sentence;
          if (seenAny(lexicon.neededBy(index))) {
            apply(lexicon.entry(index));
          }
        }
      }
    }
  }

  private boolean seenAny(int[] numbers) {
    for (int number : numbers) {
      if (seenIn[number] == sentence) {
        return true;
      }
    }
    return false;
  }

  /** Returns the highest worth found in a section, times its factors; 0 when nothing was found. */
  double worth(int section) {
    return best[section] * factor[section];
  }

  private void apply(Lexicon.Entry entry) {
    int section = entry.section();
    if (entry.factor()) {
      if (entry.pattern().occursIn(words)) {
        factor[section] *= entry.worth();
      }
    } else if (entry.worth() > best[section] && entry.pattern().occursIn(words)) {
      best[section] = entry.worth();
    }
  }
}
