package dev.leeway.registration;

import dev.leeway.accuracy.LabelTable;
import dev.leeway.analysis.Analyzer;
import dev.leeway.falsification.Falsifier;
import dev.leeway.falsification.Hardness;
import dev.leeway.falsification.TestName;
import dev.leeway.falsification.TestResult;
import dev.leeway.falsification.TraceObservation;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.ReadResult;
import dev.leeway.parallel.InOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * One test on one set: first every analysis, then the labels, then the statistics. The order cannot
 * be had otherwise: labels come from a source that is asked when the last transcript is done.
 */
public final class FalsifyRun {

  private final Entry entry;
  private final Analyzer analyzer;
  private final Function<String, List<Double>> context;

  /** Where labels come from; asked once, after the last analysis. */
  @FunctionalInterface
  public interface Labels {

    /**
     * Returns the labels; empty if the test has none.
     *
     * @param columns those that the design reads
     */
    Optional<LabelTable> read(List<String> columns);
  }

  /**
   * A test's result with what is to be said of its data.
   *
   * @param remarks may be empty
   */
  public record Finished(Entry entry, TestResult result, List<String> remarks) {

    public Finished {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * @param context represents a text, or gives an empty list
   */
  public FalsifyRun(Entry entry, Analyzer analyzer, Function<String, List<Double>> context) {
    this.entry = entry;
    this.analyzer = analyzer;
    this.context = context;
  }

  /** A transcript, or why there is none. */
  private record Kept(Optional<Seen> seen, Optional<String> problem) {}

  /**
   * Observes every transcript; no label is read. Tests that observe alike ({@link #likeness}) can
   * share what comes out.
   *
   * @param jobs how many transcripts to analyse at a time
   * @param progress told how many transcripts are done, now and then
   */
  public Observations observe(Iterator<ReadResult> transcripts, int jobs, LongConsumer progress) {
    var observer = new Observer(entry.design(), context);
    var seen = new ArrayList<Seen>();
    var problems = new ArrayList<String>();
    InOrder.apply(
        transcripts,
        jobs,
        result -> keep(result, observer),
        each -> {
          each.seen().ifPresent(seen::add);
          each.problem().ifPresent(problems::add);
          progress.accept(seen.size() + problems.size());
        });
    return new Observations(seen, problems);
  }

  /** Returns what is equal for tests whose observations are. */
  public static String likeness(Entry entry) {
    Design design = entry.design();
    return String.join(
        "\n",
        entry.transcripts().sha256(),
        entry.charter(),
        String.valueOf(entry.rules()),
        design.governing().orElse(""),
        design.step().orElse(""),
        String.valueOf(entry.test() == TestName.F1C));
  }

  /** Reads the labels of what was observed, and runs the test. */
  public Finished finish(Observations observed, Labels labels) {
    List<Seen> seen = observed.seen();
    var labelling = new Labelling(entry.design(), seen);
    List<TraceObservation> observations = labelling.join(seen, labels.read(columns()));
    if (entry.design().hard() == Design.Hard.OTHERS && entry.test() == TestName.F3) {
      observations =
          Hardness.byOthers(observations, (int) Math.round(entry.numbers().of("least_others")));
    }
    var remarks = new ArrayList<String>(labelling.remarks());
    if (!observed.problems().isEmpty()) {
      remarks.add(
          "%d transcripts could not be read or analysed and count nowhere; first: %s"
              .formatted(observed.problems().size(), observed.problems().getFirst()));
    }
    return new Finished(entry, test(observations), remarks);
  }

  private TestResult test(List<TraceObservation> observations) {
    try {
      return Falsifier.run(entry.test(), observations, entry.numbers());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "%s: %s.\nRegister the test again.".formatted(entry.name(), e.getMessage()), e);
    }
  }

  private Kept keep(ReadResult result, Observer observer) {
    return switch (result) {
      case ReadResult.Unreadable unreadable ->
          new Kept(Optional.empty(), Optional.of(unreadable.problem().text()));
      case ReadResult.Read read -> {
        try {
          yield new Kept(
              Optional.of(observer.observe(analyzer.analyze(read.transcript()))), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
          // One bad transcript is a remark and no end of the run.
          yield new Kept(Optional.empty(), Optional.of(read.transcript().id() + ": " + e));
        }
      }
    };
  }

  private List<String> columns() {
    Design design = entry.design();
    var columns = new TreeSet<String>();
    design.failed().ifPresent(each -> columns.add(each.column()));
    design.where().forEach(each -> columns.add(each.column()));
    design.lost().ifPresent(each -> columns.add(each.column()));
    design.from().ifPresent(columns::add);
    design.order().ifPresent(columns::add);
    design.proxies().forEach(each -> columns.add(each.operand()));
    return List.copyOf(columns);
  }
}
