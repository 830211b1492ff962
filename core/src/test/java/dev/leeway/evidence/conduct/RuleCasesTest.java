package dev.leeway.evidence.conduct;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.math.Auroc;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The weights of {@link AsksAgainst} and {@link HandsOver} are what the written cases give. */
final class RuleCasesTest {

  /** Of the penalty on the squares of the weights; the intercept is free. */
  private static final double RIDGE = 1;

  private static final int STEPS = 4000;

  /** Two rows of a rule: one that goes against it, and one that does not. */
  private record Row(int rule, List<Double> features, boolean positive) {

    static Row of(int rule, double[] features, boolean positive) {
      return new Row(rule, DoubleStream.of(features).boxed().toList(), positive);
    }
  }

  private static final List<Row> requests = new ArrayList<>();
  private static final List<Row> replies = new ArrayList<>();

  @BeforeAll
  static void readCases() throws IOException {
    int rule = 0;
    for (String line : lines()) {
      String[] field = line.split("\\|", -1);
      requests.add(Row.of(rule, AsksAgainst.features(Words.of(field[1])), true));
      requests.add(Row.of(rule, AsksAgainst.features(Words.of(field[2])), false));
      replies.add(Row.of(rule, HandsOver.features(content(field, 3)), true));
      replies.add(Row.of(rule, HandsOver.features(content(field, 4)), false));
      rule++;
    }
  }

  @Test
  void weights_ofRequests_fitTheCasesBest() {
    double[] fitted = fit(requests, -1);

    assertThat(fitted).hasSize(AsksAgainst.WEIGHTS.length + 1);
    assertThat(AsksAgainst.WEIGHTS).containsExactly(weights(fitted), within(.02));
    assertThat(AsksAgainst.INTERCEPT).isCloseTo(fitted[fitted.length - 1], within(.02));
  }

  @Test
  void weights_ofReplies_fitTheCasesBest() {
    double[] fitted = fit(replies, -1);

    assertThat(HandsOver.WEIGHTS).containsExactly(weights(fitted), within(.02));
    assertThat(HandsOver.INTERCEPT).isCloseTo(fitted[fitted.length - 1], within(.02));
  }

  /** Each rule is scored by weights that were fitted to the others. */
  @Test
  void auroc_onRulesLeftOut_isFarFromChance() {
    assertThat(aurocLeftOut(requests)).isGreaterThan(.69);
    assertThat(aurocLeftOut(replies)).isGreaterThan(.79);
  }

  private static double aurocLeftOut(List<Row> rows) {
    var scores = new ArrayList<Double>();
    var positive = new ArrayList<Boolean>();
    for (int rule = 0; rule <= rows.getLast().rule(); rule++) {
      double[] fitted = fit(rows, rule);
      for (Row row : rows) {
        if (row.rule() == rule) {
          scores.add(logOdds(fitted, row.features()));
          positive.add(row.positive());
        }
      }
    }
    double[] stated = scores.stream().mapToDouble(Double::doubleValue).toArray();
    boolean[] truth = new boolean[stated.length];
    for (int i = 0; i < stated.length; i++) {
      truth[i] = positive.get(i);
    }
    return new Auroc(stated, truth).value().orElseThrow();
  }

  /** Gradient descent on the penalised log-loss, without the rows of one rule. */
  private static double[] fit(List<Row> rows, int without) {
    int size = rows.getFirst().features().size();
    double[] weights = new double[size + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size + 1];
      for (Row row : rows) {
        if (row.rule() != without) {
          double error = Logistic.of(logOdds(weights, row.features())) - (row.positive() ? 1 : 0);
          for (int i = 0; i < size; i++) {
            gradient[i] += error * row.features().get(i);
          }
          gradient[size] += error;
        }
      }
      for (int i = 0; i <= size; i++) {
        weights[i] -= .02 * (gradient[i] + (i < size ? RIDGE * weights[i] : 0));
      }
    }
    return weights;
  }

  private static double logOdds(double[] weights, List<Double> features) {
    double logOdds = weights[features.size()];
    for (int i = 0; i < features.size(); i++) {
      logOdds += weights[i] * features.get(i);
    }
    return logOdds;
  }

  private static double[] weights(double[] fitted) {
    return Arrays.copyOf(fitted, fitted.length - 1);
  }

  private static List<Clause> content(String[] field, int reply) {
    Transcript transcript =
        transcript("case").system(field[0]).user(field[1]).assistant(field[reply]).build();
    Turn turn = transcript.turns().getFirst();
    return Delivery.of(transcript, turn, Examples.content(transcript, turn)).clauses();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = RuleCasesTest.class.getResourceAsStream("rule-cases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
