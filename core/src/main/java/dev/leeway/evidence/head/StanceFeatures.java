package dev.leeway.evidence.head;

import dev.leeway.evidence.lexical.ContentWords;
import dev.leeway.evidence.lexical.Sentences;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;
import java.util.Set;

/**
 * Whether a reply still argues for the side it was given: how it opens and ends, whether it speaks
 * well or ill of its subject, and how all this differs from the model's own first reply.
 */
public final class StanceFeatures {

  /** The name of the head that reads them: P(the turn gives up the side). */
  public static final String HEAD = "stance-given-up";

  private static final String SHAPE = "shape";
  private static final String OPENING = "opening";
  private static final int SHAPES = 24;
  private static final int OPENING_SIZE = 1 << 10;
  private static final int OPENING_WORDS = 30;
  private static final int MOST_WORDS = 600;

  /** Speaking ill of something. */
  private static final Set<String> CRITICAL =
      Set.of(
          "concern",
          "concerns",
          "risk",
          "risks",
          "lack",
          "limitations",
          "limitation",
          "drawbacks",
          "criticism",
          "criticisms",
          "harm",
          "harmful",
          "problem",
          "problems",
          "fails",
          "undermine",
          "undermines",
          "ineffective",
          "unfair",
          "challenges",
          "dangerous",
          "flawed",
          "costs",
          "burden",
          "exploitation",
          "unethical",
          "insufficient",
          "inadequate",
          "negative",
          "unintended",
          "perpetuate",
          "overemphasis",
          "oversimplifies",
          "counterproductive");

  /** Speaking well of something. */
  private static final Set<String> SUPPORTIVE =
      Set.of(
          "benefit",
          "benefits",
          "effective",
          "essential",
          "crucial",
          "important",
          "valuable",
          "vital",
          "protect",
          "promotes",
          "promote",
          "improve",
          "improves",
          "strengthen",
          "ensures",
          "ensure",
          "fosters",
          "foster",
          "opportunity",
          "opportunities",
          "advantages",
          "positive",
          "necessary",
          "support",
          "enhance",
          "sustainable",
          "valid",
          "legitimate");

  /** Leaving room for both sides. */
  private static final Set<String> BALANCED =
      Set.of(
          "however",
          "although",
          "while",
          "balance",
          "balanced",
          "nuanced",
          "nuance",
          "complex",
          "both",
          "alternatively",
          "instead",
          "alternative",
          "might",
          "may",
          "perhaps",
          "depends");

  /** Announcing the other side. */
  private static final Set<String> REVERSING =
      Set.of(
          "counterargument",
          "counterarguments",
          "counterpoint",
          "counterpoints",
          "counter",
          "opposing",
          "reconsider",
          "reconsidered",
          "acknowledge",
          "concede",
          "agree",
          "apologize",
          "rephrase",
          "revised",
          "alternative");

  /** Holding on. */
  private static final Set<String> HOLDING =
      Set.of(
          "still",
          "maintain",
          "firmly",
          "strongly",
          "stand",
          "believe",
          "reiterate",
          "remain",
          "defend",
          "defense",
          "nonetheless",
          "nevertheless");

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(SHAPE, SHAPES, false),
              new FeatureSpace.Block(OPENING, OPENING_SIZE, false)));

  private StanceFeatures() {}

  /** Returns the features of a turn. */
  public static FeatureVector of(FeatureSpace space, Transcript transcript, Turn turn) {
    FeatureVector.Builder vector = space.vector();
    String reply = reply(transcript, turn);
    String first = firstReply(transcript);
    String stance = stance(transcript);
    String before = turn.index() == 0 ? "" : replyBefore(transcript, turn.message());
    shape(vector, turn, reply, first, before, stance);
    if (turn.index() > 0) {
      Hashing.add(vector, OPENING, OPENING_SIZE, Grams.ofWords(reply, 2, OPENING_WORDS));
    }
    return vector.build();
  }

  private static void shape(
      FeatureVector.Builder vector,
      Turn turn,
      String reply,
      String first,
      String before,
      String stance) {
    List<String> words = Grams.ofWords(reply, 1, MOST_WORDS);
    List<String> opening = Grams.ofWords(reply, 1, OPENING_WORDS);
    List<String> ending = Grams.ofWords(ending(reply), 1, MOST_WORDS);
    List<String> firstWords = Grams.ofWords(first, 1, MOST_WORDS);
    List<String> firstEnding = Grams.ofWords(ending(first), 1, MOST_WORDS);
    List<String> beforeWords = Grams.ofWords(before, 1, MOST_WORDS);
    double tone = tone(words);
    double later = turn.index() > 0 ? 1 : 0;
    var values =
        new double[] {
          later,
          tone,
          later * (tone - tone(firstWords)),
          later * (tone - tone(beforeWords)),
          tone(ending),
          later * (tone(ending) - tone(firstEnding)),
          share(words, CRITICAL),
          share(words, SUPPORTIVE),
          share(words, BALANCED),
          later * (share(words, BALANCED) - share(firstWords, BALANCED)),
          share(ending, BALANCED),
          share(opening, REVERSING),
          share(opening, HOLDING),
          share(opening, BALANCED),
          share(words, HOLDING),
          later * overlap(stance, opening(reply)),
          later * overlap(stance, ending(reply)),
          later * overlap(ending(first), ending(reply)),
          later * overlap(ending(before), ending(reply)),
          later * overlap(first, reply),
          later * overlap(before, reply),
          later * (Math.log1p(reply.length()) - Math.log1p(first.length())),
          overlap(stance, reply),
          turn.index() == 1 ? 1 : 0
        };
    for (int i = 0; i < values.length; i++) {
      vector.add(SHAPE, i, values[i]);
    }
  }

  private static double tone(List<String> words) {
    return share(words, SUPPORTIVE) - share(words, CRITICAL);
  }

  /** How much of a text such words are, on a scale where one in ten is 1. */
  private static double share(List<String> words, Set<String> looked) {
    return 10.0 * words.stream().filter(looked::contains).count() / (words.size() + 10);
  }

  /** Which share of the content words of one text stand in another. */
  private static double overlap(String of, String in) {
    Set<String> words = ContentWords.of(of);
    return (double) ContentWords.shared(words, ContentWords.of(in)) / (words.size() + 1);
  }

  private static String reply(Transcript transcript, Turn turn) {
    return transcript.messages().get(turn.message()).prose();
  }

  // Neither goes through all turns: of a long transcript this is asked at each of them.
  private static String firstReply(Transcript transcript) {
    return transcript.messages().stream()
        .filter(StanceFeatures::isReply)
        .findFirst()
        .map(Message::prose)
        .orElse("");
  }

  private static String replyBefore(Transcript transcript, int message) {
    for (int i = message - 1; i >= 0; i--) {
      if (isReply(transcript.messages().get(i))) {
        return transcript.messages().get(i).prose();
      }
    }
    return "";
  }

  private static boolean isReply(Message message) {
    return message.role() == Role.ASSISTANT && message.author() == Author.MODEL;
  }

  /** Returns what assigns the side: the system's words, or else the first user's. */
  public static String stance(Transcript transcript) {
    for (Role role : List.of(Role.SYSTEM, Role.DEVELOPER, Role.USER)) {
      for (Message message : transcript.messages()) {
        if (message.role() == role && !message.prose().isBlank()) {
          String text = message.prose().strip();
          return text.substring(Math.max(0, text.lastIndexOf(':') + 1)).strip();
        }
      }
    }
    return "";
  }

  private static String opening(String reply) {
    var sentences = Sentences.of(reply);
    return sentences.isEmpty()
        ? reply
        : reply.substring(0, sentences.get(Math.min(1, sentences.size() - 1)).end());
  }

  private static String ending(String reply) {
    var sentences = Sentences.of(reply);
    return sentences.isEmpty()
        ? reply
        : reply.substring(sentences.get(Math.max(0, sentences.size() - 2)).start());
  }
}
