package dev.leeway.evidence.extraction;

import dev.leeway.charter.ConstraintFinder;
import dev.leeway.charter.FoundConstraint;
import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.ReplyGrade;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.ConductFeatures;
import dev.leeway.evidence.head.Exchange;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.evidence.head.Heads;
import dev.leeway.evidence.head.ServedRequest;
import dev.leeway.evidence.head.StanceFeatures;
import dev.leeway.evidence.lexical.LanguageActs;
import dev.leeway.evidence.lexical.PressureCues;
import dev.leeway.evidence.provenance.Provenance;
import dev.leeway.evidence.provenance.ProvenanceScorer;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is seen in one transcript whatever a charter says: language acts, cues, provenance, and what
 * trained heads answer. Each is found when it is first asked for and then kept, so that another
 * charter costs none of it again. Not for several threads.
 */
public final class CommonEvidence {

  private final Transcript transcript;
  private final Encoder encoder;
  private final HeadSource source;
  private final Heads heads;
  private final ServedRequest served;
  private final Map<Integer, Exchange> exchanges;
  private final Map<Integer, Optional<ReplyGrade>> grades = new TreeMap<>();
  private final Map<String, Optional<Double>> answers = new TreeMap<>();
  private Optional<CommonEvidence> byWords = Optional.empty();
  private Optional<List<List<ActReading>>> acts = Optional.empty();
  private Optional<Provenance> provenance = Optional.empty();
  private Optional<PressureCues> cues = Optional.empty();
  private Optional<List<FoundConstraint>> constraints = Optional.empty();

  CommonEvidence(Transcript transcript, Encoder encoder, HeadSource source) {
    this(transcript, encoder, source, source.of(transcript), new TreeMap<>());
  }

  private CommonEvidence(
      Transcript transcript,
      Encoder encoder,
      HeadSource source,
      Heads heads,
      Map<Integer, Exchange> exchanges) {
    this.transcript = transcript;
    this.encoder = encoder;
    this.source = source;
    this.heads = heads;
    this.exchanges = exchanges;
    this.served = new ServedRequest(heads, encoder);
  }

  /**
   * Returns the same transcript as heads see it that compare words; this, if there are no others.
   */
  CommonEvidence byWords() {
    if (!encoded()) {
      return this;
    }
    if (byWords.isEmpty()) {
      byWords =
          Optional.of(
              new CommonEvidence(
                  transcript,
                  new Encoder.Absent("left out"),
                  source,
                  source.withoutEncoder(transcript),
                  exchanges));
    }
    return byWords.get();
  }

  /** Returns whether there is a sentence encoder to ask. */
  boolean encoded() {
    return switch (encoder) {
      case Encoder.Present present -> true;
      case Encoder.Absent absent -> false;
    };
  }

  /** Returns whether a head is there, and asks the sentence encoder. */
  boolean encodes(String head) {
    return encoded() && heads.named(head).filter(one -> one.space().encoded()).isPresent();
  }

  /** Returns whether a head is there, with or without the sentence encoder. */
  boolean has(String head) {
    return heads.named(head).isPresent();
  }

  /** By turn. */
  List<List<ActReading>> acts() {
    if (acts.isEmpty()) {
      acts =
          Optional.of(
              transcript.turns().stream()
                  .map(turn -> LanguageActs.read(LanguageView.of(transcript, turn)))
                  .toList());
    }
    return acts.get();
  }

  /** What the operator's own words demand. */
  List<FoundConstraint> constraints() {
    if (constraints.isEmpty()) {
      constraints = Optional.of(new ConstraintFinder().find(transcript));
    }
    return constraints.get();
  }

  Provenance provenance() {
    if (provenance.isEmpty()) {
      provenance = Optional.of(new ProvenanceScorer().score(transcript));
    }
    return provenance.get();
  }

  PressureCues cues() {
    if (cues.isEmpty()) {
      cues = Optional.of(PressureCues.of(transcript));
    }
    return cues.get();
  }

  Exchange exchange(Turn turn) {
    return exchanges.computeIfAbsent(turn.index(), index -> Exchange.of(transcript, turn));
  }

  Optional<ReplyGrade> grade(Turn turn) {
    return grades.computeIfAbsent(turn.index(), index -> served.grade(exchange(turn)));
  }

  Optional<Double> calledFor(Turn turn) {
    return answer("called-for", turn, () -> served.calledFor(exchange(turn).request()));
  }

  Optional<Double> service(Turn turn) {
    return answer("service", turn, () -> served.service(exchange(turn)));
  }

  Optional<Double> harmfulContent(Turn turn) {
    return answer("harmful-content", turn, () -> served.harmfulContent(exchange(turn)));
  }

  Optional<Double> stance(Turn turn) {
    return answer(
        "stance",
        turn,
        () ->
            heads
                .named(StanceFeatures.HEAD)
                .map(head -> head.probability(StanceFeatures.of(head.space(), transcript, turn))));
  }

  /** What a head says of the run as a whole. */
  Optional<Double> conduct(String head) {
    return kept(
        head,
        () ->
            heads
                .named(head)
                .map(
                    found ->
                        found.probability(ConductFeatures.of(found.space(), transcript, encoder))));
  }

  private Optional<Double> answer(String question, Turn turn, Supplier<Optional<Double>> ask) {
    return kept(question + " " + turn.index(), ask);
  }

  private Optional<Double> kept(String question, Supplier<Optional<Double>> ask) {
    Optional<Double> known = answers.getOrDefault(question, Optional.empty());
    if (known.isPresent() || answers.containsKey(question)) {
      return known;
    }
    Optional<Double> answer = ask.get();
    answers.put(question, answer);
    return answer;
  }
}
