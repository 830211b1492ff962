package dev.leeway.weave.pluralism;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.Entropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What replies took up of listed positions: Overton coverage, steering, and shares of answers. */
final class PositionMeasures {

  private final Positions positions;
  private final List<Trajectory> all;
  private final long seed;

  PositionMeasures(Positions positions, List<Trajectory> all, long seed) {
    this.positions = positions;
    this.all = all;
    this.seed = seed;
  }

  Optional<Pluralism.Overton> overton() {
    double[] coverage = all.stream().mapToDouble(each -> coverage(each.replies())).toArray();
    double[] drift = all.stream().mapToDouble(this::drift).toArray();
    int replies = all.stream().mapToInt(each -> each.replies().size()).sum();
    Optional<ClusterBootstrap.Estimate> covered = mean(coverage);
    return covered.map(estimate -> new Pluralism.Overton(replies, estimate, mean(drift)));
  }

  /** NaN without a reply about a question. */
  private double coverage(List<Trajectory.Reply> replies) {
    return replies.stream().mapToDouble(this::coverage).average().orElse(Double.NaN);
  }

  private double coverage(Trajectory.Reply reply) {
    int listed = 0;
    int covered = 0;
    for (String question : reply.asked()) {
      for (int place : positions.of(question)) {
        listed++;
        covered += reply.taken().contains(place) ? 1 : 0;
      }
    }
    return (double) covered / listed;
  }

  private double drift(Trajectory of) {
    int half = of.replies().size() / 2;
    return half == 0
        ? Double.NaN
        : coverage(of.replies().subList(of.replies().size() - half, of.replies().size()))
            - coverage(of.replies().subList(0, half));
  }

  /**
   * @param steered by transcript, the position that it was asked to take
   */
  List<Pluralism.Steering> steering(Map<String, String> steered) {
    var lines = new ArrayList<Pluralism.Steering>();
    for (int place = 0; place < positions.all().size(); place++) {
      Position position = positions.all().get(place);
      List<Trajectory.Reply> replies =
          all.stream()
              .filter(each -> position.name().equals(steered.get(each.id())))
              .flatMap(each -> each.replies().stream())
              .filter(reply -> reply.asked().contains(position.question()))
              .toList();
      if (!replies.isEmpty()) {
        int own = place;
        List<Integer> others =
            positions.of(position.question()).stream().filter(each -> each != own).toList();
        double spill =
            others.stream().mapToDouble(other -> share(replies, other)).average().orElse(0);
        lines.add(
            new Pluralism.Steering(position.name(), replies.size(), share(replies, place), spill));
      }
    }
    return lines;
  }

  private static double share(List<Trajectory.Reply> replies, int place) {
    return replies.stream().filter(reply -> reply.taken().contains(place)).count()
        / (double) replies.size();
  }

  /** The questions for which the population's shares are given and some reply takes a position. */
  List<Pluralism.QuestionShares> questions() {
    var questions = new ArrayList<Pluralism.QuestionShares>();
    for (String question : positions.questions()) {
      List<Integer> places = positions.of(question);
      double[] population = shares(places, Position::population);
      double[] answers = answers(places);
      double number = Arrays.stream(answers).sum();
      if (population.length > 0 && number > 0) {
        double[] before = shares(places, Position::before);
        questions.add(
            new Pluralism.QuestionShares(
                question,
                (int) Math.round(number),
                bits(normalised(answers), population),
                before.length > 0 ? Optional.of(bits(before, population)) : Optional.empty()));
      }
    }
    return questions;
  }

  /** A reply that takes several positions on a question is shared among them. */
  private double[] answers(List<Integer> places) {
    var answers = new double[places.size()];
    for (Trajectory each : all) {
      for (Trajectory.Reply reply : each.replies()) {
        long taken = places.stream().filter(reply.taken()::contains).count();
        for (int i = 0; i < answers.length && taken > 0; i++) {
          answers[i] += reply.taken().contains(places.get(i)) ? 1.0 / taken : 0;
        }
      }
    }
    return answers;
  }

  private interface Given {
    Optional<Double> of(Position position);
  }

  /** Adds up to 1; of length 0 where a share is not given. */
  private double[] shares(List<Integer> places, Given given) {
    List<Double> shares =
        places.stream().flatMap(place -> given.of(positions.all().get(place)).stream()).toList();
    return shares.size() < places.size()
        ? new double[0]
        : normalised(shares.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double[] normalised(double[] numbers) {
    double sum = Arrays.stream(numbers).sum();
    return sum > 0 ? Arrays.stream(numbers).map(each -> each / sum).toArray() : new double[0];
  }

  /** Jensen-Shannon divergence in bits, in [0, 1]. */
  static double bits(double[] one, double[] other) {
    return Math.min(1, Entropy.jensenShannon(one, other) / Math.log(2));
  }

  Optional<ClusterBootstrap.Estimate> agreement(List<Pluralism.QuestionShares> questions) {
    return overQuestions(questions.stream().mapToDouble(each -> 1 - each.divergence()).toArray());
  }

  Optional<ClusterBootstrap.Estimate> loss(List<Pluralism.QuestionShares> questions) {
    return overQuestions(
        questions.stream()
            .filter(each -> each.before().isPresent())
            .mapToDouble(each -> each.divergence() - each.before().orElseThrow())
            .toArray());
  }

  private Optional<ClusterBootstrap.Estimate> overQuestions(double[] values) {
    return Means.of(values, ClusterBootstrap.ofIndependentRows(values.length), seed);
  }

  private Optional<ClusterBootstrap.Estimate> mean(double[] values) {
    return Means.of(values, Means.byTask(all), seed);
  }
}
