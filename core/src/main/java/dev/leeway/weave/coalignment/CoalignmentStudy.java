package dev.leeway.weave.coalignment;

import dev.leeway.math.ClusterBootstrap;
import dev.leeway.math.Correlation;
import dev.leeway.math.TransferEntropy;
import dev.leeway.weave.WeaveException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Measures how the sides of interactions move each other. */
public final class CoalignmentStudy {

  /** Turns that a transcript needs to count. */
  public static final int LEAST_TURNS = 4;

  /** Transcripts that it takes for anything to be said. */
  public static final int FEWEST = 20;

  /** Transcripts with contested turns that F14 takes. */
  public static final int FEWEST_F14 = 30;

  private static final int DEALINGS = 199;
  private static final int RESAMPLES = 1_000;
  private static final double LEVEL = .95;
  private static final double LEAST = .1;
  private static final int MOST_STEPS = 40;

  private final long seed;

  public CoalignmentStudy(long seed) {
    this.seed = seed;
  }

  /**
   * Measures.
   *
   * @throws WeaveException if too few transcripts are long enough
   */
  public Coalignment run(List<Course> all) {
    List<Course> some = all.stream().filter(each -> each.model().size() >= LEAST_TURNS).toList();
    if (some.size() < FEWEST) {
      throw new WeaveException(
          ("%d of %d transcripts have %d turns or more; it takes at least %d such transcripts.\n"
                  + "Give longer interactions of several parties.")
              .formatted(some.size(), all.size(), LEAST_TURNS, FEWEST));
    }
    var forecasts = new ArrayList<double[]>();
    some.forEach(each -> forecasts.add(new Forecasts(some).uncertainty(each)));
    double[] syntropy = forecasts.stream().mapToDouble(Forecasts::syntropy).toArray();
    double[] divergence = some.stream().mapToDouble(Forecasts::divergence).toArray();
    List<TransferEntropy.Pair> toModel = some.stream().map(CoalignmentStudy::toModel).toList();
    List<TransferEntropy.Pair> toOthers = some.stream().map(CoalignmentStudy::toOthers).toList();
    Test test = test(some, syntropy, divergence);
    return new Coalignment(
        some.size(),
        flow(toModel),
        flow(toOthers),
        latency(some),
        halves(forecasts),
        steps(some, forecasts),
        mean(some, syntropy),
        mean(some, divergence),
        test.plain,
        test.controlled,
        test.decision,
        test.why);
  }

  /** What the others do at a turn stands before the model's act there, so it is one step ahead. */
  private static TransferEntropy.Pair toModel(Course of) {
    var source = new int[of.model().size()];
    for (int t = 0; t + 1 < source.length; t++) {
      source[t] = of.others().get(t + 1);
    }
    return new TransferEntropy.Pair(source, array(of.model()));
  }

  private static TransferEntropy.Pair toOthers(Course of) {
    return new TransferEntropy.Pair(array(of.model()), array(of.others()));
  }

  private static int[] array(List<Integer> acts) {
    return acts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Under the null each transcript gets the source of another. */
  private Coalignment.Flow flow(List<TransferEntropy.Pair> pairs) {
    double observed = TransferEntropy.bits(pairs, Course.ACTS);
    RandomGenerator random = new SplittableRandom(seed);
    int reached = 1;
    double sum = 0;
    for (int n = 0; n < DEALINGS; n++) {
      var partners = new ArrayList<TransferEntropy.Pair>(pairs);
      for (int i = partners.size() - 1; i > 0; i--) {
        Collections.swap(partners, i, random.nextInt(i + 1));
      }
      var dealt = new ArrayList<TransferEntropy.Pair>();
      for (int i = 0; i < pairs.size(); i++) {
        dealt.add(pairs.get(i).withSourceOf(partners.get(i)));
      }
      double bits = TransferEntropy.bits(dealt, Course.ACTS);
      sum += bits;
      reached += bits >= observed ? 1 : 0;
    }
    return new Coalignment.Flow(observed, sum / DEALINGS, (double) reached / (DEALINGS + 1));
  }

  private static Coalignment.Latency latency(List<Course> courses) {
    List<Course.Loss> losses = courses.stream().flatMap(each -> each.losses().stream()).toList();
    int corrected = (int) losses.stream().filter(Course.Loss::corrected).count();
    return new Coalignment.Latency(losses.size(), corrected, median(losses));
  }

  /** The first time by which the Kaplan-Meier estimate of "not back yet" is at most one half. */
  static double median(List<Course.Loss> losses) {
    var times = new TreeSet<Integer>();
    losses.stream().filter(Course.Loss::corrected).forEach(each -> times.add(each.turns()));
    double out = 1;
    for (int time : times) {
      long atRisk = losses.stream().filter(each -> each.turns() >= time).count();
      long back = losses.stream().filter(each -> each.corrected() && each.turns() == time).count();
      out *= 1 - (double) back / atRisk;
      if (out <= .5) {
        return time;
      }
    }
    return Double.NaN;
  }

  private static Coalignment.Halves halves(List<double[]> forecasts) {
    double earlier = 0;
    double later = 0;
    for (double[] each : forecasts) {
      int half = each.length / 2;
      for (int i = 0; i < half; i++) {
        earlier += each[i] / half / forecasts.size();
        later += each[each.length - 1 - i] / half / forecasts.size();
      }
    }
    return new Coalignment.Halves(earlier, later);
  }

  /** Turn by turn, while at least as many transcripts last as it takes to say anything. */
  private static List<Coalignment.Step> steps(List<Course> courses, List<double[]> forecasts) {
    var steps = new ArrayList<Coalignment.Step>();
    for (int t = 1; t <= MOST_STEPS; t++) {
      int lasting = 0;
      double uncertainty = 0;
      double control = 0;
      for (int i = 0; i < courses.size(); i++) {
        if (courses.get(i).model().size() > t) {
          lasting++;
          uncertainty += forecasts.get(i)[t - 1];
          control += courses.get(i).model().get(t) == 0 ? 1 : 0;
        }
      }
      if (lasting < FEWEST) {
        break;
      }
      steps.add(new Coalignment.Step(t, lasting, uncertainty / lasting, control / lasting));
    }
    return steps;
  }

  private record Test(
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
          Optional<ClusterBootstrap.Estimate> plain,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
          Optional<ClusterBootstrap.Estimate> controlled,
      Coalignment.Decision decision,
      String why) {}

  private Test test(List<Course> some, double[] syntropy, double[] divergence) {
    var kept = new ArrayList<Integer>();
    for (int i = 0; i < some.size(); i++) {
      if (!Double.isNaN(some.get(i).governed()) && !Double.isNaN(syntropy[i])) {
        kept.add(i);
      }
    }
    if (kept.size() < FEWEST_F14) {
      return new Test(
          Optional.empty(),
          Optional.empty(),
          Coalignment.Decision.UNDECIDED,
          "F14 needs %d transcripts with contested turns; here are %d."
              .formatted(FEWEST_F14, kept.size()));
    }
    List<Course> courses = kept.stream().map(some::get).toList();
    double[] s = kept.stream().mapToDouble(i -> syntropy[i]).toArray();
    double[] g = courses.stream().mapToDouble(Course::governed).toArray();
    double[] z = kept.stream().mapToDouble(i -> divergence[i]).toArray();
    Optional<ClusterBootstrap.Estimate> plain =
        estimate(courses, rows -> Correlation.pearson(take(s, rows), take(g, rows)));
    Optional<ClusterBootstrap.Estimate> controlled =
        estimate(courses, rows -> Correlation.partial(take(s, rows), take(g, rows), take(z, rows)));
    boolean before = plain.isPresent() && plain.get().interval().low() > LEAST;
    boolean after = controlled.isPresent() && controlled.get().interval().low() > LEAST;
    if (after) {
      return new Test(
          plain,
          controlled,
          Coalignment.Decision.SUPPORTED,
          "Where uncertainty falls the governing objective is in control, conformity apart.");
    }
    return before
        ? new Test(
            plain,
            controlled,
            Coalignment.Decision.CONFORMITY_ARTEFACT,
            "The correlation goes when conformity is taken out: the sides only became alike.")
        : new Test(
            plain,
            controlled,
            Coalignment.Decision.UNDECIDED,
            "No correlation above .1 is shown between falling uncertainty and control.");
  }

  private static double[] take(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private Optional<ClusterBootstrap.Estimate> mean(List<Course> some, double[] values) {
    return estimate(
        some, rows -> Arrays.stream(take(values, rows)).filter(v -> !Double.isNaN(v)).average());
  }

  private Optional<ClusterBootstrap.Estimate> estimate(
      List<Course> some, ClusterBootstrap.Statistic statistic) {
    var numbers = new TreeMap<String, Integer>();
    some.forEach(each -> numbers.putIfAbsent(each.task(), numbers.size()));
    int[] clusters = some.stream().mapToInt(each -> numbers.getOrDefault(each.task(), 0)).toArray();
    return new ClusterBootstrap(clusters)
        .estimate(statistic, RESAMPLES, LEVEL, new SplittableRandom(seed));
  }
}
