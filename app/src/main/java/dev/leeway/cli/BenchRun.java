package dev.leeway.cli;

import dev.leeway.accuracy.Benchmark;
import dev.leeway.accuracy.BenchmarkResult;
import dev.leeway.accuracy.CascadeResult;
import dev.leeway.accuracy.CascadeStudy;
import dev.leeway.accuracy.EncoderTally;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.accuracy.Row;
import dev.leeway.accuracy.Task;
import dev.leeway.accuracy.Tasks;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.cascade.EncoderBudget;
import dev.leeway.charter.Charter;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.ingest.TranscriptStream;
import dev.leeway.onnx.LocalEncoder;
import dev.leeway.training.Curricula;
import dev.leeway.training.UnseenHeads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One benchmark on one set.
 *
 * @param rules whether the charter's enactment rules count
 * @param pairs whether labels say which of two replies is the less harmful
 * @param limit only so many transcripts, if any
 */
record BenchRun(
    String task,
    Path transcripts,
    Path labels,
    Charter charter,
    boolean rules,
    boolean pairs,
    Optional<Long> limit) {

  /**
   * Runs it.
   *
   * @param encoder empty to do without
   * @param budget how much of the encoder's work is done
   * @throws IllegalArgumentException if there is no such task
   */
  BenchmarkResult run(
      Optional<LocalEncoder> encoder,
      EncoderBudget budget,
      BundleOption bundle,
      int jobs,
      PrintWriter err)
      throws BundleException {
    AnalyzerOptions options = options().withBudget(budget);
    Task<?> chosen = task(options);
    Optional<EncoderTally> tally = encoder.map(EncoderTally::new);
    Optional<UnseenHeads> heads = heads(bundle, encoder.isPresent());
    Analyzer analyzer = analyzer(tally, heads, options);
    return run(chosen, analyzer, tally, jobs, err)
        .withInSample(heads.map(UnseenHeads::inSample).orElse(0));
  }

  /** Runs it at several shares of the encoder's work. */
  CascadeResult cascade(LocalEncoder encoder, BundleOption bundle, int jobs, PrintWriter err)
      throws BundleException {
    var tally = new EncoderTally(encoder);
    Analyzer analyzer = analyzer(Optional.of(tally), heads(bundle, true), options());
    return cascade(task(options()), analyzer, tally, jobs, err);
  }

  private <R extends Row> CascadeResult cascade(
      Task<R> chosen, Analyzer analyzer, EncoderTally tally, int jobs, PrintWriter err) {
    var opened = new ArrayList<TranscriptStream>();
    try {
      return new CascadeStudy<>(chosen, analyzer, tally)
          .run(
              () -> {
                TranscriptStream stream = open();
                opened.add(stream);
                return wanted(stream);
              },
              jobs,
              this::labels,
              new BenchProgress(err));
    } finally {
      opened.forEach(TranscriptStream::close);
    }
  }

  private AnalyzerOptions options() {
    return AnalyzerOptions.defaults().withEnactmentRules(rules);
  }

  private Task<?> task(AnalyzerOptions options) {
    return Tasks.named(task, charter, options, pairs, this::open)
        .orElseThrow(() -> new IllegalArgumentException("no task " + task));
  }

  private Analyzer analyzer(
      Optional<EncoderTally> tally, Optional<UnseenHeads> heads, AnalyzerOptions options) {
    return new Analyzer(
        charter,
        EncoderOption.encoder(tally),
        heads.map(HeadSource.class::cast).orElse(HeadSource.none()),
        options);
  }

  private Iterator<ReadResult> wanted(TranscriptStream stream) {
    return limit.isPresent() ? new FirstOf<>(stream, limit.get()) : stream;
  }

  private <R extends Row> BenchmarkResult run(
      Task<R> chosen, Analyzer analyzer, Optional<EncoderTally> tally, int jobs, PrintWriter err) {
    var benchmark = new Benchmark<>(chosen, analyzer, tally, InstantSource.system());
    try (TranscriptStream stream = open()) {
      return benchmark.run(
          wanted(stream), limit.isEmpty(), jobs, this::labels, new BenchProgress(err));
    }
  }

  private TranscriptStream open() {
    return TranscriptReaders.open(
        new Origin(transcripts.toString(), () -> Files.newInputStream(transcripts)),
        ReadOptions.automatic());
  }

  private static Optional<UnseenHeads> heads(BundleOption bundle, boolean encoded)
      throws BundleException {
    return bundle
        .open()
        .map(
            found ->
                new UnseenHeads(
                    BundleOption.name(found), found.bundle(), encoded, Curricula.general()));
  }

  private LabelTable labels(List<String> columns) {
    try (BufferedReader reader = Files.newBufferedReader(labels)) {
      return LabelTable.read(labels.toString(), reader, columns);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive the label file.".formatted(labels, Reason.of(e)), e);
    }
  }
}
