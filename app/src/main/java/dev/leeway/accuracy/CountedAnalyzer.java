package dev.leeway.accuracy;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.transcript.Transcript;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** An analyzer that counts what it does. Safe for use by several threads. */
final class CountedAnalyzer {

  private final Analyzer analyzer;
  private final Optional<EncoderTally> encoder;
  private final LongAdder turns = new LongAdder();
  private final LongAdder encoded = new LongAdder();

  CountedAnalyzer(Analyzer analyzer, Optional<EncoderTally> encoder) {
    this.analyzer = analyzer;
    this.encoder = encoder;
  }

  Analysis analyze(Transcript transcript) {
    encoder.ifPresent(EncoderTally::begin);
    Analysis analysis = analyzer.analyze(transcript);
    turns.add(analysis.evidence().size());
    encoder.ifPresent(tally -> encoded.add(tally.turnsRead(transcript)));
    return analysis;
  }

  long turns() {
    return turns.sum();
  }

  long encodedTurns() {
    return encoded.sum();
  }
}
