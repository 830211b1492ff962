package dev.leeway.evidence.head;

import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.lexical.ContentWords;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells a refusal from an answer, and a half refusal from both: where in the reply it refuses,
 * how much of the reply remains besides, and whether that remainder is about what was asked.
 */
public final class RefusalFeatures {

  private static final String SHAPE = "shape";
  private static final String OPENING = "opening";
  private static final String OPENING_MEANING = "opening meaning";
  private static final String NEARNESS = "nearness";
  private static final String CONTENT_MEANING = "content meaning";
  private static final int SHAPES = 42;
  private static final int OPENING_SIZE = 1 << 11;
  private static final int OPENING_WORDS = 40;
  private static final int OPENING_SENTENCES = 2;
  private static final double CLEAR = .5;
  private static final int MEANING = 384;
  private static final String DENIED = "denied request";
  private static final String DENIED_MEANING = "meaning of a denied request";
  private static final String WORDS = "words";
  private static final int WORDS_SIZE = 1 << 12;
  private static final int MOST_WORDS = 400;

  /** Saying that something is not so, or must not be. */
  private static final Set<String> DENIALS =
      Set.of(
          "no",
          "not",
          "never",
          "cannot",
          "can't",
          "don't",
          "doesn't",
          "isn't",
          "aren't",
          "shouldn't",
          "wasn't",
          "weren't",
          "neither",
          "nor");

  /** Saying that something is wrong. */
  private static final Set<String> VERDICTS =
      Set.of(
          "wrong",
          "harm",
          "harmful",
          "illegal",
          "unethical",
          "immoral",
          "inappropriate",
          "appropriate",
          "respect",
          "respectful",
          "dignity",
          "condemn",
          "unacceptable",
          "acceptable",
          "discrimination",
          "violence",
          "violation",
          "safety",
          "dangerous",
          "offensive",
          "ethical",
          "rights",
          "equality",
          "stereotypes",
          "condone",
          "promote");

  /** Saying that there is nothing to be had, whatever one would wish. */
  private static final Set<String> IMPOSSIBILITIES =
      Set.of(
          "fictional",
          "character",
          "imaginary",
          "exist",
          "exists",
          "publicly",
          "inanimate",
          "scientific",
          "evidence",
          "metaphor",
          "literal",
          "literally");

  /** Every feature there is. */
  public static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block(SHAPE, SHAPES, false),
              new FeatureSpace.Block(OPENING, OPENING_SIZE, false),
              new FeatureSpace.Block(WORDS, WORDS_SIZE, false),
              new FeatureSpace.Block(DENIED, OPENING_SIZE, false),
              new FeatureSpace.Block(DENIED_MEANING, MEANING, true),
              new FeatureSpace.Block(OPENING_MEANING, MEANING, true),
              new FeatureSpace.Block(NEARNESS, 3, true),
              new FeatureSpace.Block(CONTENT_MEANING, MEANING, true)));

  /** What tells a half refusal from a full one; single words of the reply say little of that. */
  public static final FeatureSpace PARTIAL_SPACE =
      new FeatureSpace(
          SPACE.blocks().stream()
              .filter(block -> !Set.of(WORDS, DENIED, DENIED_MEANING).contains(block.name()))
              .toList());

  private RefusalFeatures() {}

  /** Returns the features of an exchange. */
  public static FeatureVector of(FeatureSpace space, Exchange exchange, Encoder encoder) {
    FeatureVector.Builder vector = space.vector();
    shape(vector, exchange);
    Hashing.add(vector, OPENING, OPENING_SIZE, Grams.ofWords(opening(exchange), 3, OPENING_WORDS));
    Hashing.add(vector, WORDS, WORDS_SIZE, Grams.ofWords(exchange.reply(), 1, MOST_WORDS));
    if (denies(exchange)) {
      Hashing.add(
          vector, DENIED, OPENING_SIZE, Grams.ofWords(exchange.request(), 2, OPENING_WORDS));
    }
    if (vector.wants(OPENING_MEANING) && encoder instanceof Encoder.Present present) {
      meaning(vector, exchange, present);
    }
    return vector.build();
  }

  private static void shape(FeatureVector.Builder vector, Exchange exchange) {
    List<Span> sentences = exchange.sentences();
    int count = Math.max(1, sentences.size());
    var dense = new Dense(vector, SHAPE);
    var refusals = new ArrayList<Integer>();
    for (int i = 0; i < sentences.size(); i++) {
      if (exchange.act(LanguageAct.REFUSE, i) >= CLEAR) {
        refusals.add(i);
      }
    }
    dense.add(exchange.strongest(LanguageAct.REFUSE, 0, sentences.size()));
    dense.add(exchange.strongest(LanguageAct.REFUSE, 0, 1));
    dense.add(exchange.strongest(LanguageAct.REFUSE, 0, 3));
    dense.add(exchange.strongest(LanguageAct.REFUSE, sentences.size() - 1, sentences.size()));
    dense.add((double) refusals.size() / count);
    dense.add(Math.min(1, refusals.size() / 3.0));
    dense.add(refusals.isEmpty() ? 1 : (double) refusals.getFirst() / count);
    dense.add(refusals.isEmpty() ? 0 : Math.log1p(sentences.size() - refusals.getLast() - 1));
    for (LanguageAct act : LanguageAct.values()) {
      if (act != LanguageAct.REFUSE) {
        dense.add(exchange.strongest(act, 0, sentences.size()));
      }
    }
    dense.add(exchange.strongest(LanguageAct.APOLOGISE, 0, 1));
    dense.add(exchange.strongest(LanguageAct.CITE_POLICY, 0, 2));
    remainder(dense, exchange, !refusals.isEmpty());
  }

  /** What the reply says besides its refusals, warnings and the like. */
  private static void remainder(Dense dense, Exchange exchange, boolean refused) {
    String reply = exchange.reply();
    String rest = exchange.content();
    Set<String> asked = ContentWords.of(exchange.request());
    double share = reply.isEmpty() ? 0 : (double) rest.length() / reply.length();
    double about = (double) ContentWords.shared(asked, ContentWords.of(rest)) / (asked.size() + 1);
    double refusal = refused ? 1 : 0;
    int items = Items.in(rest);
    dense.add(share);
    dense.add(Math.log1p(rest.length()) / 5);
    dense.add(Math.log1p(reply.length()) / 5);
    dense.add(Math.log1p(exchange.sentences().size()));
    dense.add(about);
    dense.add(Math.log1p(items));
    dense.add(refusal * share);
    dense.add(refusal * Math.log1p(rest.length()) / 5);
    dense.add(refusal * about);
    dense.add(refusal * Math.log1p(items));
    dense.add(reply.contains("```") ? 1 : 0);
    dense.add(reply.strip().endsWith("?") ? 1 : 0);
    dense.add(refusal * (turns(reply) ? 1 : 0));
    List<String> opening = Grams.ofWords(opening(exchange), 1, OPENING_WORDS);
    List<String> all = Grams.ofWords(reply, 1, MOST_WORDS);
    dense.add(share(opening, DENIALS));
    dense.add(share(opening, VERDICTS));
    dense.add(share(opening, IMPOSSIBILITIES));
    dense.add(share(all, DENIALS));
    dense.add(share(all, VERDICTS));
    dense.add(share(all, IMPOSSIBILITIES));
    dense.add(denies(exchange) ? 1 : 0);
  }

  /**
   * Whether the reply opens by saying no to something that the request speaks of, or by refusing.
   */
  private static boolean denies(Exchange exchange) {
    String opening = opening(exchange);
    boolean about =
        ContentWords.shared(ContentWords.of(exchange.request()), ContentWords.of(opening)) > 0;
    List<String> words = Grams.ofWords(opening, 1, OPENING_WORDS);
    return exchange.strongest(LanguageAct.REFUSE, 0, 3) >= CLEAR
        || (about && words.stream().anyMatch(DENIALS::contains))
        || words.stream().anyMatch(VERDICTS::contains);
  }

  /** How much of a text such words are, on a scale where one in ten is 1. */
  private static double share(List<String> words, Set<String> looked) {
    return 10.0 * words.stream().filter(looked::contains).count() / (words.size() + 10);
  }

  /** Whether the reply turns from one thing to another. */
  private static boolean turns(String reply) {
    String plain = reply.toLowerCase(Locale.ROOT);
    return plain.contains("however") || plain.contains("instead") || plain.contains("that said");
  }

  private static String opening(Exchange exchange) {
    List<Span> sentences = exchange.sentences();
    if (sentences.isEmpty()) {
      return exchange.reply();
    }
    int last = Math.min(OPENING_SENTENCES, sentences.size()) - 1;
    return exchange.reply().substring(0, Math.min(exchange.reply().length(), exchange.end(last)));
  }

  /** Returns the different texts of an exchange that an encoder reads for the heads that do. */
  public static Set<String> encodedTexts(Exchange exchange) {
    return Stream.of(exchange.request(), opening(exchange), exchange.content())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void meaning(
      FeatureVector.Builder vector, Exchange exchange, Encoder.Present encoder) {
    float[] opening = encoder.embedder().embed(opening(exchange));
    float[] request = encoder.embedder().embed(exchange.request());
    vector.addAll(OPENING_MEANING, opening, 1);
    if (denies(exchange)) {
      vector.addAll(DENIED_MEANING, request, 1);
    }
    vector.add(NEARNESS, 0, cosine(request, opening));
    String content = exchange.content().strip();
    if (!content.isEmpty()) {
      float[] rest = encoder.embedder().embed(content);
      vector.add(NEARNESS, 1, cosine(request, rest));
      vector.add(NEARNESS, 2, cosine(opening, rest));
      vector.addAll(CONTENT_MEANING, rest, 1);
    }
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Fills a dense block one feature after the other. */
  private static final class Dense {
    private final FeatureVector.Builder vector;
    private final String block;
    private int next;

    Dense(FeatureVector.Builder vector, String block) {
      this.vector = vector;
      this.block = block;
    }

    void add(double value) {
      vector.add(block, next++, value);
    }
  }
}
