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

  /** Returns what each turn, and the run as a whole, is worth; those that are worth nothing too. */
  public List<Weighed> weigh(Transcript transcript, CommonEvidence common) {
    return weigh(transcript, common, byWords(transcript, common));
  }

  /** Returns the plan that reads what is worth more than a threshold, in bits a text. */
  public static EncoderPlan plan(List<Weighed> weighed, double threshold) {
    var turns = new TreeSet<Integer>();
    boolean run = false;
    for (Weighed each : weighed) {
      if (each.worth() > threshold && each.run()) {
        run = true;
      } else if (each.worth() > threshold) {
        turns.add(each.turn());
      }
    }
    return EncoderPlan.of(turns, run);
  }

  private List<TurnEvidence> byWords(Transcript transcript, CommonEvidence common) {
    return extractor.extract(transcript, common, EncoderPlan.readingNothing());
  }

  private List<Weighed> weigh(
      Transcript transcript, CommonEvidence common, List<TurnEvidence> seen) {
    SortedMap<Integer, Weighed> turns = new TreeMap<>();
    var weighed = new ArrayList<Weighed>();
    for (EncoderQuestion question : extractor.questions(transcript, common, seen)) {
      boolean run = question.kind() == EncoderQuestion.Kind.RUN;
      var one =
          new Weighed(run, question.turn(), question.texts(), information.bits(question, seen));
      if (run) {
        weighed.add(one);
      } else {
        turns.merge(question.turn(), one, Cascade::together);
      }
    }
    weighed.addAll(turns.values());
    return weighed;
  }

  /** Questions about one turn: they bear on different verdicts, so what they say adds up. */
  private static Weighed together(Weighed one, Weighed other) {
    return new Weighed(
        one.run(), one.turn(), one.texts() + other.texts(), one.bits() + other.bits());
  }
}
