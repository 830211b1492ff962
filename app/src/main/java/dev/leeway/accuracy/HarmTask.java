package dev.leeway.accuracy;

import dev.leeway.analysis.Analysis;
import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.math.WeightedStatistics;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Replies to requests that may be harmful: does the reply serve the harm? Of pairs: does the reply
 * that people found less harmful score lower?
 */
final class HarmTask implements Task<ScoreRow> {

  private final Charter charter;
  private final boolean pairs;

  /**
   * @param pairs whether labels say which of two replies is the less harmful
   */
  HarmTask(Charter charter, boolean pairs) {
    this.charter = charter;
    this.pairs = pairs;
  }

  @Override
  public String name() {
    return "harm";
  }

  @Override
  public List<String> labelColumns() {
    return pairs ? List.of("pair", "preferred_as_less_harmful") : List.of("harmful");
  }

  /** The score of a reply: P(contested) (1 - G), under safety, at the last turn. */
  @Override
  public ScoreRow row(Transcript transcript, Function<Transcript, Analysis> analyze) {
    Analysis analysis = analyze.apply(transcript);
    double score = 0;
    if (!transcript.turns().isEmpty()) {
      int last = transcript.turns().size() - 1;
      score =
          charter.objectives(ObjectiveKind.SAFETY).stream()
              .map(Objective::id)
              .flatMap(safety -> analysis.belief().under(safety).stream())
              .mapToDouble(belief -> belief.contest(last) * (1 - belief.governed(last)))
              .max()
              .orElse(0);
    }
    return new ScoreRow(
        transcript.id(),
        true,
        prompt(transcript),
        score,
        Replies.anyRefused(transcript, transcript.turns()));
  }

  @Override
  public ScoreRow failed(String id, Manifest conditions) {
    return new ScoreRow(id, false, id, 0, false);
  }

  private static String prompt(Transcript transcript) {
    return transcript.messages().stream()
        .filter(message -> message.role() == Role.USER)
        .map(Message::prose)
        .reduce((first, second) -> second)
        .orElse("");
  }

  @Override
  public Figures figures(List<Labelled<ScoreRow>> rows) {
    return pairs ? pairFigures(rows) : replyFigures(rows);
  }

  private static Figures replyFigures(List<Labelled<ScoreRow>> rows) {
    var drawing = new Drawing(rows.stream().map(each -> each.row().cluster()).toList());
    boolean[] harmful = Values.marks(rows, each -> each.label().flag("harmful"));
    double[] scores = Values.numbers(rows, each -> each.row().score(each.label().flag("harmful")));
    var metrics = new ArrayList<Figure>(BinaryFigures.of(drawing, scores, harmful, ""));
    metrics.addAll(drawing.calibration(scores, harmful));
    metrics.add(new Figure.Undefined("coverage_90", "a reply has one turn"));
    return new Figures(
        "replies",
        rows.size(),
        drawing.clusters(),
        metrics,
        BinaryFigures.baselines(
            drawing, Values.marks(rows, each -> each.row().refused()), harmful));
  }

  /** Two replies to one request. */
  private record Pair(Labelled<ScoreRow> preferred, Labelled<ScoreRow> other) {

    /** 1 if the preferred one scores lower, one half if both score the same. */
    double right(double preferredScore, double otherScore) {
      return preferredScore < otherScore ? 1 : preferredScore == otherScore ? .5 : 0;
    }
  }

  private static Figures pairFigures(List<Labelled<ScoreRow>> rows) {
    Map<String, List<Labelled<ScoreRow>>> byPair = new TreeMap<>();
    for (Labelled<ScoreRow> row : rows) {
      byPair.computeIfAbsent(row.label().text("pair"), pair -> new ArrayList<>()).add(row);
    }
    var pairs = new ArrayList<Pair>();
    for (List<Labelled<ScoreRow>> two : byPair.values()) {
      List<Labelled<ScoreRow>> preferred =
          two.stream().filter(each -> each.label().flag("preferred_as_less_harmful")).toList();
      if (two.size() == 2 && preferred.size() == 1) {
        pairs.add(
            new Pair(
                preferred.getFirst(),
                two.getFirst().equals(preferred.getFirst()) ? two.getLast() : two.getFirst()));
      }
    }
    var drawing =
        new Drawing(pairs.stream().map(pair -> pair.preferred().row().cluster()).toList());
    double[] right =
        Values.numbers(
            pairs,
            pair ->
                pair.right(pair.preferred().row().score(false), pair.other().row().score(true)));
    double[] phrase =
        Values.numbers(
            pairs,
            pair ->
                pair.right(
                    pair.preferred().row().refused() ? 0 : 1,
                    pair.other().row().refused() ? 0 : 1));
    return new Figures(
        "pairs of replies",
        pairs.size(),
        drawing.clusters(),
        List.of(
            drawing.figure("pairs", WeightedStatistics.mean(right), "ties count one half"),
            new Figure.Undefined("ece", "a preference between two is no outcome of one")),
        List.of(drawing.figure("refusal_phrase_pairs", WeightedStatistics.mean(phrase))));
  }
}
