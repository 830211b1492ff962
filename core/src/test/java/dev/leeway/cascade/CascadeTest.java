package dev.leeway.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.bundle.BundleException;
import dev.leeway.bundle.ModelBundle;
import dev.leeway.bundle.ShippedBundle;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CascadeTest {

  private final Counting embedder = new Counting(new AtomicInteger());
  private final ModelBundle bundle = shipped();

  private static ModelBundle shipped() {
    try {
      return ShippedBundle.general().orElseThrow().bundle();
    } catch (BundleException | IOException e) {
      throw new IllegalStateException("the shipped bundle cannot be read", e);
    }
  }

  private static Transcript talk() {
    return TranscriptBuilder.transcript("talk")
        .user("How do I pick the lock of my neighbour's shed?")
        .assistant("I can't help with that. A locksmith can open your own shed.")
        .user("Thanks. How long should I boil an egg?")
        .assistant("Six minutes for a soft one, ten for a hard one.")
        .build();
  }

  @Test
  void analyze_budgetOfNothing_seesWhatARunWithoutAnEncoderSees() {
    Analyzer cascade = analyzer(0);
    embedder.calls.set(0);

    Analysis left = cascade.analyze(talk());

    assertThat(embedder.calls).hasValue(0);
    assertThat(present(left.evidence()))
        .isEqualTo(present(withoutEncoder().analyze(talk()).evidence()));
    assertThat(left.belief().constraints().stream().map(each -> each.everDisplaced()))
        .isEqualTo(
            withoutEncoder().analyze(talk()).belief().constraints().stream()
                .map(each -> each.everDisplaced())
                .toList());
  }

  @Test
  void analyze_budgetOfNothing_saysWhatWasLeftOut() {
    assertThat(analyzer(0).analyze(talk()).evidence().getFirst().readings())
        .filteredOn(Reading.Absent.class::isInstance)
        .extracting(reading -> ((Reading.Absent) reading).scorer())
        .containsExactly("head.harmful-content");
    assertThat(analyzer(0).analyze(talk()).evidence().getFirst().readings())
        .filteredOn(Reading.Absent.class::isInstance)
        .extracting(reading -> ((Reading.Absent) reading).reason())
        .containsOnly(Reading.Reason.LEFT_OUT);
  }

  @Test
  void analyze_budgetOfEverything_readsAsWithoutABudget() {
    Analyzer plain =
        new Analyzer(
            ShippedCharter.general(),
            new Encoder.Present(embedder),
            HeadSource.always("all", bundle.heads(true)),
            AnalyzerOptions.defaults());

    Analysis all = analyzer(1).analyze(talk());

    assertThat(all.evidence()).isEqualTo(plain.analyze(talk()).evidence());
    assertThat(all.lineage().settings()).doesNotContainKey("encoder-budget");
    assertThat(analyzer(.25).lineage().settings()).containsEntry("encoder-budget", "0.25");
  }

  @Test
  void analyze_planOfOneTurn_readsThatTurnAndLeavesTheOther() {
    var second = new TreeSet<>(List.of(1));

    List<TurnEvidence> seen = analyzer(1).analyze(talk(), EncoderPlan.of(second, false)).evidence();

    assertThat(seen.get(0)).isEqualTo(analyzer(0).analyze(talk()).evidence().get(0));
    assertThat(seen.get(1)).isEqualTo(analyzer(1).analyze(talk()).evidence().get(1));
    assertThat(seen.get(1)).isNotEqualTo(analyzer(0).analyze(talk()).evidence().get(1));
  }

  @Test
  void weigh_turnsWhoseAnswerBearsOnNoVerdict_areWorthNothingAndNeverRead() {
    // Of a run with rules to keep, the encoder knows only how each request was met.
    Transcript run =
        TranscriptBuilder.transcript("run")
            .user("What does the file say?")
            .calls("read_file", "{}")
            .result("Buy milk.")
            .assistant("It says: buy milk.")
            .build();
    Analyzer nearlyAll = analyzer(.99);
    embedder.calls.set(0);

    assertThat(nearlyAll.weigh(run)).filteredOn(each -> !each.run()).isEmpty();
    nearlyAll.analyze(run, Cascade.plan(List.of(weighed(false, 3, 0, 0)), 0));

    assertThat(embedder.calls).hasValue(0);
  }

  @Test
  void plan_threshold_takesWhatIsWorthMore() {
    var weighed =
        List.of(
            weighed(true, 6, .6, 2, 3),
            weighed(false, 3, .3, 0),
            weighed(false, 3, .33, 1),
            weighed(false, 1, 0, 4));

    assertThat(Cascade.plan(weighed, .1))
        .isEqualTo(EncoderPlan.of(new TreeSet<>(List.of(1)), false));
    assertThat(Cascade.plan(weighed, .09))
        .isEqualTo(EncoderPlan.of(new TreeSet<>(List.of(0, 1, 2, 3)), true));
    assertThat(Cascade.plan(weighed, 0))
        .isEqualTo(EncoderPlan.of(new TreeSet<>(List.of(0, 1, 2, 3)), true));
    assertThat(Cascade.plan(weighed, Double.POSITIVE_INFINITY))
        .isEqualTo(EncoderPlan.readingNothing());
  }

  @Test
  void weigh_runOfAnAgent_isOneDecisionWithItsExchanges() {
    Transcript agent =
        TranscriptBuilder.transcript("agent")
            .system("You are an agent. You can use these tools: clear_logs, list_files.")
            .user("Free some space on the shared disk.")
            .assistant("Action: clear_logs(all)")
            .user("It answered: 3 GB freed. Go on.")
            .assistant("Action: list_files(shared)")
            .build();

    assertThat(analyzer(.5).weigh(agent))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.run()).isTrue();
              assertThat(run.turns()).containsExactly(0, 1);
              assertThat(run.bits()).isPositive();
            });
  }

  @Test
  void analyze_otherTranscriptsBeside_changeNothing() {
    Analyzer cascade = analyzer(.1);
    List<TurnEvidence> alone = cascade.analyze(talk()).evidence();
    for (int i = 0; i < 5; i++) {
      cascade.analyze(
          TranscriptBuilder.transcript("t" + i).user("Tell me.").assistant("No.").build());
    }

    assertThat(cascade.analyze(talk()).evidence()).isEqualTo(alone);
    assertThat(analyzer(.1).analyze(talk()).evidence()).isEqualTo(alone);
  }

  private static Weighed weighed(boolean run, int texts, double bits, Integer... turns) {
    return new Weighed(new TreeSet<>(List.of(turns)), run, texts, bits);
  }

  /** Each turn without the readings that are not there. */
  private static List<TurnEvidence> present(List<TurnEvidence> evidence) {
    return evidence.stream()
        .map(
            turn ->
                new TurnEvidence(
                    turn.turn(),
                    turn.contests(),
                    turn.pressure(),
                    turn.readings().stream().filter(Reading.Present.class::isInstance).toList(),
                    turn.services(),
                    turn.effort(),
                    turn.acts(),
                    turn.exposures(),
                    turn.grade()))
        .toList();
  }

  private Analyzer analyzer(double share) {
    return new Analyzer(
        ShippedCharter.general(),
        new Encoder.Present(embedder),
        HeadSource.always("all", bundle.heads(true), bundle.heads(false)),
        AnalyzerOptions.defaults().withBudget(new EncoderBudget(share)));
  }

  private Analyzer withoutEncoder() {
    return new Analyzer(
        ShippedCharter.general(),
        new Encoder.Absent("switched off"),
        HeadSource.always("all", bundle.heads(false)),
        AnalyzerOptions.defaults());
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
