package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.embedding.Prototype;
import dev.leeway.evidence.embedding.Prototypes;
import dev.leeway.evidence.embedding.Resemblances;
import dev.leeway.evidence.embedding.SimilarityScale;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads which of a charter's own objectives a turn resembles, by meaning: the only evidence for
 * objectives that no general scorer knows and no rule decides.
 */
final class PrototypeEvidence {

  private static final String SCORER = "prototype";

  /** Resemblance is a hint: it moves odds by this factor at most, whatever the similarity. */
  private static final double SUREST = .9;

  private static final double BASE_RATE = .5;

  /** A turn that resembles neither side says nothing about either. */
  private static final double NEITHER = .75;

  /** The encoder's work is bounded; what a turn does is clear from its beginning. */
  private static final int CHARACTERS = 4000;

  private final List<ObjectiveId> known;
  private final Optional<Prototypes> prototypes;

  PrototypeEvidence(Charter charter, Encoder encoder) {
    List<Prototype> register =
        charter.objectives(ObjectiveKind.CUSTOM).stream().map(PrototypeEvidence::of).toList();
    this.known = register.stream().map(Prototype::objective).toList();
    this.prototypes =
        switch (encoder) {
          case Encoder.Present present when !register.isEmpty() ->
              Optional.of(Prototypes.of(present.embedder(), register, SimilarityScale.defaults()));
          case Encoder.Present present -> Optional.empty();
          case Encoder.Absent absent -> Optional.empty();
        };
  }

  private static Prototype of(Objective objective) {
    return new Prototype(
        objective.id(),
        Stream.concat(Stream.of(objective.description()), objective.phrases().stream())
            .filter(phrase -> !phrase.isBlank())
            .toList());
  }

  /**
   * Reads one turn.
   *
   * @param contests of this turn
   * @param decided governing objectives on which another scorer has spoken at this turn
   * @param content the reply's prose without words of refusal and the like
   * @param reads whether the encoder is given this turn
   */
  List<Reading> read(
      Transcript transcript,
      Turn turn,
      List<Contest> contests,
      List<ObjectiveId> decided,
      List<Span> content,
      boolean reads) {
    var readings = new ArrayList<Reading>();
    for (ObjectiveId governing : known) {
      List<ObjectiveId> rivals = rivals(contests, governing);
      if (rivals.isEmpty() || decided.contains(governing)) {
        continue;
      }
      if (prototypes.isEmpty()) {
        readings.add(new Reading.Absent(SCORER, governing, Reading.Reason.NO_ENCODER));
        continue;
      }
      if (!reads) {
        readings.add(new Reading.Absent(SCORER, governing, Reading.Reason.LEFT_OUT));
        continue;
      }
      String text = text(transcript, turn, content);
      readings.add(
          text.isBlank()
              ? new Reading.Absent(SCORER, governing, Reading.Reason.NOT_APPLICABLE)
              : reading(governing, rivals, prototypes.get().resemblances(text), content));
    }
    return readings;
  }

  /** Returns what the encoder could add to what was seen at a turn without it. */
  List<EncoderQuestion> questions(TurnEvidence seen) {
    List<ObjectiveId> decided = TurnDraft.decided(seen.readings());
    var questions = new ArrayList<EncoderQuestion>();
    for (ObjectiveId governing : known) {
      List<ObjectiveId> rivals = rivals(seen.contests(), governing);
      if (prototypes.isPresent() && !rivals.isEmpty() && !decided.contains(governing)) {
        questions.add(
            new EncoderQuestion(
                EncoderQuestion.Kind.RESEMBLANCE, seen.turn(), governing, rivals.getFirst(), 1));
      }
    }
    return questions;
  }

  private List<ObjectiveId> rivals(List<Contest> contests, ObjectiveId governing) {
    return contests.stream()
        .filter(contest -> contest.governing().equals(governing))
        .map(Contest::rival)
        .filter(known::contains)
        .distinct()
        .toList();
  }

  private static String text(Transcript transcript, Turn turn, List<Span> content) {
    Message reply = transcript.messages().get(turn.message());
    String said = content.stream().map(transcript::text).collect(Collectors.joining(" "));
    String done =
        reply.parts(Part.ToolCall.class).stream()
            .map(Part.ToolCall::text)
            .collect(Collectors.joining(" "));
    String both = (done + " " + said).strip();
    return both.length() <= CHARACTERS ? both : both.substring(0, CHARACTERS);
  }

  private static Reading reading(
      ObjectiveId governing,
      List<ObjectiveId> rivals,
      Resemblances resemblances,
      List<Span> content) {
    if (resemblances.none() > NEITHER) {
      return new Reading.Absent(SCORER, governing, Reading.Reason.NOT_APPLICABLE);
    }
    double own = resemblances.to(governing).probability();
    ObjectiveId foremost = rivals.getFirst();
    for (ObjectiveId rival : rivals) {
      if (resemblances.to(rival).probability() > resemblances.to(foremost).probability()) {
        foremost = rival;
      }
    }
    double rival = resemblances.to(foremost).probability();
    double share = Math.clamp(rival / (rival + own), 1 - SUREST, SUREST);
    return new Reading.Present(
        SCORER,
        CorrelationGroup.CONTENT,
        governing,
        List.of(foremost),
        share,
        BASE_RATE,
        content.stream().limit(1).toList(),
        "the turn resembles what the charter says of "
            + (share > BASE_RATE ? foremost : governing));
  }
}
