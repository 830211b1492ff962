package dev.leeway.accuracy;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.evidence.extraction.EncoderQuestion;
import dev.leeway.math.LogOdds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up how far the encoder moves what is believed without it. Not for several threads. */
final class MovementTally {

  private static final double RISE = .1;
  private static final double SURE = 1e-6;

  private final Map<EncoderQuestion.Kind, Sums> kinds = new EnumMap<>(EncoderQuestion.Kind.class);

  /** What one question moved. */
  record Moved(EncoderQuestion.Kind kind, double before, double after, double reading) {

    static Moved of(EncoderQuestion question, TurnEvidence without, TurnEvidence with) {
      return new Moved(
          question.kind(),
          contest(without, question),
          contest(with, question),
          said(with, question.governing()) - said(without, question.governing()));
    }

    private static double contest(TurnEvidence turn, EncoderQuestion question) {
      return turn.contests().stream()
          .filter(contest -> contest.isOf(question.governing(), question.rival()))
          .mapToDouble(Contest::probability)
          .max()
          .orElse(0);
    }

    /** What the readings say for a rival, in nats. */
    private static double said(TurnEvidence turn, ObjectiveId governing) {
      double said = 0;
      for (Reading reading : turn.readings()) {
        if (reading instanceof Reading.Present present && present.governing().equals(governing)) {
          double rival = LogOdds.of(present.probability()) - LogOdds.of(present.baseRate());
          said += present.supported().contains(governing) ? -rival : rival;
        }
      }
      return said;
    }
  }

  /** Sums over the questions of a kind. */
  private static final class Sums {
    private long n;
    private long both;
    private double shift;
    private double squares;
    private long risen;
    private double level;
    private double reading;
  }

  void add(List<Moved> moved) {
    moved.forEach(this::add);
  }

  private void add(Moved moved) {
    Sums sums = kinds.computeIfAbsent(moved.kind(), kind -> new Sums());
    sums.n++;
    if (moved.before() > 0 && moved.after() > 0) {
      double shift = logOdds(moved.after()) - logOdds(moved.before());
      sums.both++;
      sums.shift += shift;
      sums.squares += shift * shift;
    }
    if (moved.after() >= moved.before() + RISE) {
      sums.risen++;
      sums.level += moved.after();
    }
    sums.reading += moved.reading() * moved.reading();
  }

  private static double logOdds(double probability) {
    return LogOdds.of(LogOdds.clip(probability, SURE));
  }

  /** Returns what was found, by kind. */
  List<CascadeResult.Movement> movements() {
    return kinds.entrySet().stream().map(each -> movement(each.getKey(), each.getValue())).toList();
  }

  private static CascadeResult.Movement movement(EncoderQuestion.Kind kind, Sums sums) {
    double mean = ratio(sums.shift, sums.both);
    return new CascadeResult.Movement(
        kind.name(),
        sums.n,
        mean,
        Math.sqrt(Math.max(0, ratio(sums.squares, sums.both) - mean * mean)),
        ratio((double) sums.risen, sums.n),
        ratio(sums.level, sums.risen),
        Math.sqrt(ratio(sums.reading, sums.n)));
  }

  private static double ratio(double sum, long n) {
    return n == 0 ? 0 : sum / n;
  }
}
