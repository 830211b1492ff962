package dev.leeway.cascade;

import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.extraction.CommonEvidence;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.evidence.extraction.EncoderQuestion;
import dev.leeway.evidence.extraction.EvidenceExtractor;
import dev.leeway.objective.ObjectiveModel;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cheap scorers first, and the sentence encoder where its answer is expected to say something about
 * a verdict. Immutable and safe for use by several threads.
 */
public final class Cascade {

  private final EvidenceExtractor extractor;
  private final ExpectedInformation information;

  public Cascade(EvidenceExtractor extractor, ObjectiveModel model) {
    this.extractor = extractor;
    this.information = new ExpectedInformation(model);
  }

  /**
   * What is read of a transcript.
   *
   * @param evidence one per turn
   */
  public record Read(EncoderPlan plan, List<TurnEvidence> evidence) {

    public Read {
      evidence = List.copyOf(evidence);
    }
  }

  /** Returns what is seen within a budget. */
  public Read read(Transcript transcript, CommonEvidence common, EncoderBudget budget) {
    if (budget.isWhole()) {
      EncoderPlan everything = EncoderPlan.readingEverything();
      return new Read(everything, extractor.extract(transcript, common, everything));
    }
    List<TurnEvidence> seen = byWords(transcript, common);
    EncoderPlan plan =
        budget.share() == 0
            ? EncoderPlan.readingNothing()
            : plan(weigh(transcript, common, seen), budget.threshold());
    return new Read(plan, plan.isEmpty() ? seen : extractor.extract(transcript, common, plan));
  }

  /** Returns what the turns and the run are worth; those that are worth nothing too. */
  public List<Weighed> weigh(Transcript transcript, CommonEvidence common) {
    return weigh(transcript, common, byWords(transcript, common));
  }

  /** Returns the plan that reads what is worth more than a threshold, in bits a text. */
  public static EncoderPlan plan(List<Weighed> weighed, double threshold) {
    var turns = new TreeSet<Integer>();
    boolean run = false;
    for (Weighed each : weighed) {
      if (each.worth() > threshold) {
        turns.addAll(each.turns());
        run |= each.run();
      }
    }
    return EncoderPlan.of(turns, run);
  }

  private List<TurnEvidence> byWords(Transcript transcript, CommonEvidence common) {
    return extractor.extract(transcript, common, EncoderPlan.readingNothing());
  }

  private List<Weighed> weigh(
      Transcript transcript, CommonEvidence common, List<TurnEvidence> seen) {
    List<EncoderQuestion> questions = extractor.questions(transcript, common, seen);
    var weighed = new ArrayList<Weighed>();
    run(questions, seen).ifPresent(weighed::add);
    SortedMap<Integer, Weighed> turns = new TreeMap<>();
    for (EncoderQuestion question : questions) {
      if (!isOfRun(question, questions)) {
        turns.merge(
            question.turn(),
            new Weighed(
                new TreeSet<>(List.of(question.turn())),
                false,
                question.texts(),
                information.bits(question, seen)),
            Cascade::together);
      }
    }
    weighed.addAll(turns.values());
    return weighed;
  }

  /**
   * What is asked of a run is asked of all its turns at once: half of the answer would be taken for
   * all of it.
   */
  private Optional<Weighed> run(List<EncoderQuestion> questions, List<TurnEvidence> seen) {
    return questions.stream()
        .filter(question -> isOfRun(question, questions))
        .map(
            question ->
                new Weighed(
                    new TreeSet<>(List.of(question.turn())),
                    true,
                    question.texts(),
                    question.kind() == EncoderQuestion.Kind.RUN
                        ? information.bits(question, seen)
                        : 0))
        .reduce(Cascade::together);
  }

  private static boolean isOfRun(EncoderQuestion question, List<EncoderQuestion> all) {
    return switch (question.kind()) {
      case RUN -> true;
      case EXCHANGE ->
          all.stream()
              .anyMatch(
                  other ->
                      other.kind() == EncoderQuestion.Kind.RUN
                          && other.governing().equals(question.governing()));
      case CONSTRAINT, RESEMBLANCE -> false;
    };
  }

  /** Questions about different verdicts: what they say adds up. */
  private static Weighed together(Weighed one, Weighed other) {
    var turns = new TreeSet<>(one.turns());
    turns.addAll(other.turns());
    return new Weighed(
        turns, one.run() || other.run(), one.texts() + other.texts(), one.bits() + other.bits());
  }
}
