package dev.leeway.accuracy;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.cascade.Weighed;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.ingest.ReadResult;
import dev.leeway.parallel.InOrder;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Runs a task at several shares of the encoder's work, chosen by worth and by lot. First the texts
 * of the whole set are weighed, then each transcript is analysed at each share; labels come last.
 *
 * @param <R> what the task keeps of a transcript
 */
public final class CascadeStudy<R extends Row> {

  private static final List<Double> SHARES = List.of(.5, .25, .1, .05);

  /** The main figure of a task is the first of these that it has. */
  private static final List<String> MAIN =
      List.of("auroc_attempted", "auroc_per_quarter", "auroc_within_changing", "auroc", "pairs");

  private final Task<R> task;
  private final Analyzer analyzer;
  private final EncoderTally encoder;

  /**
   * @param analyzer without a budget
   * @param encoder the one that it uses
   */
  public CascadeStudy(Task<R> task, Analyzer analyzer, EncoderTally encoder) {
    this.task = task;
    this.analyzer = analyzer;
    this.encoder = encoder;
  }

  /** What a transcript's texts are worth, and how many there are. */
  private record Weighing(List<Weighed> weighed, int texts, List<MovementTally.Moved> moved) {}

  /** A transcript at each point: what the task keeps, and how many texts were read. */
  private record Kept<R>(List<R> rows, List<Integer> texts) {}

  /**
   * Runs everything.
   *
   * @param transcripts opens the set; asked twice
   * @param jobs how many transcripts at a time
   */
  public CascadeResult run(
      Supplier<Iterator<ReadResult>> transcripts,
      int jobs,
      LabelSource labels,
      LongConsumer progress) {
    var weighings = new ArrayList<Weighing>();
    var tally = new MovementTally();
    InOrder.apply(
        new Transcripts(transcripts.get()),
        jobs,
        this::weighing,
        each -> {
          weighings.add(each);
          tally.add(each.moved());
          progress.accept(weighings.size());
        });
    long texts = weighings.stream().mapToLong(Weighing::texts).sum();
    List<CascadeResult.Worth> worths = worths(weighings, texts);
    List<CascadePoint> points = points(worths);
    var kept = new ArrayList<Kept<R>>();
    InOrder.apply(
        new Transcripts(transcripts.get()),
        jobs,
        transcript -> keep(transcript, points),
        each -> {
          kept.add(each);
          progress.accept(kept.size());
        });
    return result(points, kept, labels.read(task.labelColumns()), texts, worths, tally);
  }

  private CascadeResult result(
      List<CascadePoint> points,
      List<Kept<R>> kept,
      LabelTable labels,
      long texts,
      List<CascadeResult.Worth> worths,
      MovementTally tally) {
    var measured = new ArrayList<CascadeResult.Point>();
    String name = "";
    int n = 0;
    for (int point = 0; point < points.size(); point++) {
      int at = point;
      List<R> rows = kept.stream().map(each -> each.rows().get(at)).toList();
      Figures figures = task.figures(Join.of(rows, labels).labelled());
      Optional<Figure.Measured> main = main(figures);
      long read = kept.stream().mapToLong(each -> each.texts().get(at)).sum();
      name = main.map(Figure.Measured::name).orElse("no figure");
      n = figures.n();
      measured.add(
          new CascadeResult.Point(
              order(points.get(at)),
              points.get(at).share(),
              texts == 0 ? 0 : (double) read / texts,
              main.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty())));
    }
    return new CascadeResult(task.name(), name, n, texts, measured, worths, tally.movements());
  }

  private static CascadeResult.Order order(CascadePoint point) {
    return switch (point) {
      case CascadePoint.Whole whole -> CascadeResult.Order.WHOLE;
      case CascadePoint.Worth worth -> CascadeResult.Order.INFORMATION;
      case CascadePoint.Chance chance -> CascadeResult.Order.CHANCE;
    };
  }

  /** The main figure; empty where the rows do not allow it. */
  private static Optional<Figure.Measured> main(Figures figures) {
    return MAIN.stream()
        .flatMap(
            wanted -> figures.metrics().stream().filter(figure -> figure.name().equals(wanted)))
        .filter(Figure.Measured.class::isInstance)
        .map(Figure.Measured.class::cast)
        .findFirst();
  }

  private Weighing weighing(Transcript transcript) {
    encoder.begin();
    Analysis with = analyzer.analyze(transcript);
    int texts = encoder.texts();
    Analysis without = analyzer.analyze(transcript, EncoderPlan.readingNothing());
    return new Weighing(
        analyzer.weigh(transcript),
        texts,
        analyzer.questions(transcript, without.evidence()).stream()
            .map(
                question ->
                    MovementTally.Moved.of(
                        question,
                        without.evidence().get(question.turn()),
                        with.evidence().get(question.turn())))
            .toList());
  }

  /** Dearest first. */
  private static List<CascadeResult.Worth> worths(List<Weighing> weighings, long texts) {
    return weighings.stream()
        .flatMap(each -> each.weighed().stream())
        .map(each -> new CascadeResult.Worth((double) each.texts() / texts, each.worth()))
        .sorted(Comparator.comparingDouble(CascadeResult.Worth::bits).reversed())
        .toList();
  }

  private static List<CascadePoint> points(List<CascadeResult.Worth> worths) {
    var points = new ArrayList<CascadePoint>();
    points.add(new CascadePoint.Whole(true));
    SHARES.forEach(share -> points.add(new CascadePoint.Worth(share, threshold(worths, share))));
    points.add(new CascadePoint.Whole(false));
    SHARES.forEach(share -> points.add(new CascadePoint.Chance(share)));
    return points;
  }

  /**
   * Returns what the dearest text that no longer fits into a share is worth.
   *
   * @param worths dearest first
   */
  static double threshold(List<CascadeResult.Worth> worths, double share) {
    double sum = 0;
    for (CascadeResult.Worth each : worths) {
      sum += each.share();
      if (sum > share) {
        return each.bits();
      }
    }
    return 0;
  }

  private Kept<R> keep(Transcript transcript, List<CascadePoint> points) {
    var rows = new ArrayList<R>();
    var texts = new ArrayList<Integer>();
    var known = new Known();
    for (CascadePoint point : points) {
      rows.add(task.row(transcript, each -> known.analysis(each, point)));
      texts.add(known.texts(transcript, point));
    }
    return new Kept<>(rows, texts);
  }

  /** What was already asked about one transcript and its edited versions. */
  private final class Known {

    private final Map<Transcript, List<Weighed>> weighed = new HashMap<>();
    private final Map<Asked, Answered> answers = new HashMap<>();

    private record Asked(Transcript transcript, EncoderPlan plan) {}

    private record Answered(Analysis analysis, int texts) {}

    Analysis analysis(Transcript transcript, CascadePoint point) {
      return answer(transcript, point).analysis();
    }

    int texts(Transcript transcript, CascadePoint point) {
      return answer(transcript, point).texts();
    }

    private Answered answer(Transcript transcript, CascadePoint point) {
      EncoderPlan plan =
          point.plan(transcript, () -> weighed.computeIfAbsent(transcript, analyzer::weigh));
      return answers.computeIfAbsent(new Asked(transcript, plan), this::answer);
    }

    private Answered answer(Asked asked) {
      encoder.begin();
      Analysis analysis = analyzer.analyze(asked.transcript(), asked.plan());
      return new Answered(analysis, encoder.texts());
    }
  }

  /** The transcripts of a set; what could not be read counts nowhere here. */
  private static final class Transcripts implements Iterator<Transcript> {

    private final Iterator<ReadResult> results;
    private Optional<Transcript> next;

    Transcripts(Iterator<ReadResult> results) {
      this.results = results;
      this.next = advance();
    }

    private Optional<Transcript> advance() {
      while (results.hasNext()) {
        if (results.next() instanceof ReadResult.Read read) {
          return Optional.of(read.transcript());
        }
      }
      return Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public Transcript next() {
      Transcript transcript = next.orElseThrow();
      next = advance();
      return transcript;
    }
  }
}
