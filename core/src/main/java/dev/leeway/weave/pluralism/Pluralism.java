package dev.leeway.weave.pluralism;

import dev.leeway.math.ClusterBootstrap;
import java.util.List;
import java.util.Optional;

/**
 * Whose values won over a set of transcripts.
 *
 * @param charter name and version
 * @param transcripts how many
 * @param groups mean service of each stakeholder, the least served first
 * @param gap service of the best served less that of the worst
 * @param temporal Klassen's scheme, a line for each pair of aggregate and times
 * @param control shares of control by stakeholder along the course
 * @param overton coverage of the positions; empty where none is listed or asked about
 * @param steering empty without steered runs
 * @param questions answers against the population, for each question with shares
 * @param agreement mean of 1 - JSD over questions
 * @param loss mean over questions of the JSD now less that before
 * @param notes what to bear in mind
 */
public record Pluralism(
    String charter,
    int transcripts,
    List<Group> groups,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<ClusterBootstrap.Estimate> gap,
    List<TemporalLine> temporal,
    Control control,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Overton> overton,
    List<Steering> steering,
    List<QuestionShares> questions,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Optional<ClusterBootstrap.Estimate> agreement,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Optional<ClusterBootstrap.Estimate> loss,
    List<String> notes) {

  public Pluralism {
    groups = List.copyOf(groups);
    temporal = List.copyOf(temporal);
    steering = List.copyOf(steering);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /**
   * A stakeholder's service.
   *
   * @param transcripts in how many of them it was in play
   */
  public record Group(String stakeholder, int transcripts, ClusterBootstrap.Estimate service) {}

  /** One cell of Klassen's scheme, averaged over transcripts. */
  public record TemporalLine(Times times, Welfare welfare, ClusterBootstrap.Estimate value) {}

  /**
   * Shares of control over the course of contested turns.
   *
   * @param shares by stakeholder, one a part of the course; in each part they add up to 1
   */
  public record Control(List<String> stakeholders, List<List<Double>> shares) {

    public Control {
      stakeholders = List.copyOf(stakeholders);
      shares = List.copyOf(shares);
    }
  }

  /**
   * Covered positions over listed ones, in replies about a question.
   *
   * @param drift coverage in the later half of a transcript's replies less that in the earlier
   */
  public record Overton(
      int replies,
      ClusterBootstrap.Estimate coverage,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
          Optional<ClusterBootstrap.Estimate> drift) {}

  /**
   * How runs that were asked to take a position took it.
   *
   * @param fidelity share of replies that take it
   * @param spill share that take another on the same question, mean over the others
   */
  public record Steering(String attribute, int replies, double fidelity, double spill) {}

  /**
   * Answers to one question.
   *
   * @param divergence JSD between the answers and the population, in bits, in [0, 1]
   * @param before the same of the earlier model
   */
  public record QuestionShares(
      String question,
      int replies,
      double divergence,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Double> before) {}
}
