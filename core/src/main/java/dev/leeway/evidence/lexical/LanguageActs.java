package dev.leeway.evidence.lexical;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The language acts of a reply, sentence by sentence, by the words alone. A reading says what a
 * sentence does with words; it is never a verdict on the reply.
 */
public final class LanguageActs {

  /*
   * Every act has a section of patterns in acts.txt: the best match counts, times the factors of
   * what makes the words mean something else (figures of speech, conditions, reported speech).
   * Code, quotation lines and quoted words are not the speaker's and are not read at all. What only
   * the place in the reply can tell is added here.
   */

  /** Readings below this probability are left out. */
  static final double LEAST = 0.1;

  /** A refusal after this many sentences limits an answer more often than it withholds one. */
  private static final int OPENING = 3;

  private static final double LATER_REFUSAL = 0.85;

  /** How much a refusal is worth where the same sentence says that the means are missing. */
  private static final double INABILITY = 0.45;

  /** What a drafted letter or message says is said by whoever sends it. */
  private static final double DRAFTED = 0.3;

  private static final double DRAFT_BEGINS = 0.5;

  private static final Lexicon LEXICON = LexiconReader.load("acts.txt");
  private static final List<LanguageAct> ACTS = List.of(LanguageAct.values());
  private static final List<Integer> SECTIONS =
      ACTS.stream().map(act -> LEXICON.section(act.name())).toList();
  private static final int INABILITY_SECTION = LEXICON.section("INABILITY");
  private static final int LETTER_SECTION = LEXICON.section("LETTER");

  private final LexiconScan scan = new LexiconScan(LEXICON, Words.Quotations.CLOSED);
  private final List<ActReading> readings = new ArrayList<>();
  private int sentences;
  private boolean drafting;

  private LanguageActs() {}

  /** Returns the acts of a reply, by span and then by act; a sentence may do several things. */
  public static List<ActReading> read(LanguageView view) {
    var acts = new LanguageActs();
    for (Span prose : view.prose()) {
      acts.readProse(prose, view.transcript().text(prose));
    }
    acts.readings.sort(Comparator.comparing(ActReading::span).thenComparing(ActReading::act));
    return List.copyOf(acts.readings);
  }

  private void readProse(Span prose, String text) {
    for (Sentence sentence : Sentences.of(text)) {
      if (sentence.kind() == Sentence.Kind.PROSE) {
        scan.read(text, ownWords(text, sentence), sentence.end());
        readSentence(
            new Span(
                prose.message(),
                prose.part(),
                prose.start() + sentence.start(),
                prose.start() + sentence.end()));
        drafting |= sentences > 0 && scan.worth(LETTER_SECTION) >= DRAFT_BEGINS;
      }
      sentences++;
    }
  }

  /** A reply that is one quotation from end to end is taken as spoken. */
  private static int ownWords(String text, Sentence sentence) {
    boolean whole = sentence.start() == 0 && sentence.end() == text.length();
    boolean quoted =
        whole
            && Sentences.isOpeningQuote(text, 0)
            && Sentences.closingQuote(text, 0, text.length()) == text.length() - 1;
    return quoted ? 1 : sentence.start();
  }

  private void readSentence(Span span) {
    for (int i = 0; i < ACTS.size(); i++) {
      double worth = scan.worth(SECTIONS.get(i));
      if (worth >= LEAST) {
        double probability = worth * place(ACTS.get(i));
        if (probability >= LEAST) {
          readings.add(new ActReading(ACTS.get(i), probability, span));
        }
      }
    }
  }

  private double place(LanguageAct act) {
    double drafted = drafting ? DRAFTED : 1;
    if (act != LanguageAct.REFUSE) {
      return drafted;
    }
    double able = scan.worth(INABILITY_SECTION) >= 0.5 ? INABILITY : 1;
    return drafted * able * (sentences < OPENING ? 1 : LATER_REFUSAL);
  }
}
