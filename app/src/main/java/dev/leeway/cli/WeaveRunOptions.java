package dev.leeway.cli;

import dev.leeway.ingest.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options about how sets of transcripts are read and analysed. */
final class WeaveRunOptions {

  @Mixin private EncoderOption encoder = new EncoderOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Use at most N transcripts of each set, evenly spread over it.")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many transcripts at a time. Default: one a core. Changes nothing else.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  EncoderOption encoder() {
    return encoder;
  }

  BundleOption bundle() {
    return bundle;
  }

  TranscriptSet set(Terminal terminal, ReadOptions options) {
    return new TranscriptSet(terminal, Math.max(1, jobs), Math.max(1, limit), options);
  }
}
