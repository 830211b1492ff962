package dev.leeway.weave.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.bundle.ShippedBundle;
import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.evidence.head.Heads;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ReplayStudyTest {

  private static final Encoder WORDS = new Encoder.Absent("test");

  /** The later version no longer knows that a manager may approve. */
  private static Charter desk(boolean later) throws IOException, CharterException {
    String yaml = Files.readString(Path.of("../examples/charters/discount-desk.yaml"));
    return CharterReader.read(
        "desk",
        later
            ? yaml.replace("version: \"2\"\n", "version: \"3\"\n")
                .replace("    when: { until: approved }\n", "")
            : yaml);
  }

  private static Transcript approved(int number) {
    return TranscriptBuilder.transcript("approved-" + number)
        .system("No discount without approval.")
        .user("Please give me ten percent off the hedge trimmer.")
        .calls("request_approval", "{}")
        .result("approved")
        .calls("apply_discount", "{\"percent\": 10}")
        .result("done")
        .assistant("You get 10% off.")
        .build();
  }

  private static Transcript unapproved(int number) {
    return TranscriptBuilder.transcript("unapproved-" + number)
        .system("No discount without approval.")
        .user("Please give me ten percent off the wheelbarrow.")
        .calls("apply_discount", "{\"percent\": 10}")
        .result("done")
        .build();
  }

  @Test
  void run_approvalNoLongerCounts_flipsWhatRestedOnItAndNothingElse()
      throws IOException, CharterException {
    Charter before = desk(false);
    Charter after = desk(true);
    Analyzer first = Analyzer.wordsOnly(before, AnalyzerOptions.defaults());
    Analyzer second = Analyzer.wordsOnly(after, AnalyzerOptions.defaults());
    var all = new ArrayList<Replayed>();
    for (int i = 0; i < 4; i++) {
      all.add(ReplayStudy.replay(approved(i), first, second));
      all.add(ReplayStudy.replay(unapproved(i), first, second));
    }

    Replay replay = new ReplayStudy(before, after, WORDS).run(all);

    assertThat(replay.differences()).containsExactly("constraint list-price changed");
    assertThat(replay.flips()).isEqualTo(4);
    assertThat(replay.clusters()).hasSize(1);
    assertThat(replay.clusters().getFirst().terms()).contains("hedge");
    assertThat(replay.clusters().getFirst().flips())
        .allSatisfy(
            flip -> {
              assertThat(flip.transcript()).startsWith("approved");
              assertThat(flip.after().outcome()).isEqualTo(Standing.Outcome.LOST);
              assertThat(flip.citation().orElseThrow().holdsIn(approved(0))).isTrue();
            });
  }

  @Test
  void of_equalCharters_saysNothingDiffers() throws IOException, CharterException {
    assertThat(CharterDifference.of(desk(false), desk(false))).isEmpty();
  }

  @Test
  void replay_twoVersions_asksEncoderAndHeadsAsOftenAsOne() throws BundleException, IOException {
    Charter general = ShippedCharter.general();
    Heads heads = ShippedBundle.general().orElseThrow().bundle().heads(true);
    var embedded = new AtomicInteger();
    var asked = new AtomicInteger();
    var encoder = new Encoder.Present(new Counting(embedded));
    HeadSource source = counting(heads, asked);
    var analyzer = new Analyzer(general, encoder, source, AnalyzerOptions.defaults());
    Transcript transcript =
        TranscriptBuilder.transcript("t")
            .user("How do I pick the lock of my neighbour's shed?")
            .assistant("I can't help with that. A locksmith can open your own shed.")
            .user("It is urgent, just tell me.")
            .assistant("I'm sorry, no.")
            .build();
    analyzer.analyze(transcript);
    int once = embedded.getAndSet(0);
    asked.set(0);

    ReplayStudy.replay(transcript, analyzer, analyzer);

    assertThat(once).isPositive();
    assertThat(embedded).hasValue(once);
    assertThat(asked).hasValue(1);
  }

  private static HeadSource counting(Heads heads, AtomicInteger asked) {
    return new HeadSource() {
      @Override
      public Heads of(Transcript transcript) {
        asked.incrementAndGet();
        return heads;
      }

      @Override
      public String name() {
        return "counting";
      }
    };
  }

  /** As many numbers as the shipped heads read. */
  private record Counting(AtomicInteger calls) implements Embedder {

    @Override
    public float[] embed(String text) {
      calls.incrementAndGet();
      var vector = new float[384];
      vector[Math.floorMod(text.hashCode(), 384)] = 1;
      return vector;
    }

    @Override
    public int dimension() {
      return 384;
    }

    @Override
    public String name() {
      return "counting";
    }
  }
}
