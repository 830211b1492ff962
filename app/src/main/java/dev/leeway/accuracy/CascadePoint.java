package dev.leeway.accuracy;

import dev.leeway.cascade.Cascade;
import dev.leeway.cascade.Weighed;
import dev.leeway.evidence.embedding.TextHash;
import dev.leeway.evidence.extraction.EncoderPlan;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One way of spending a share of the encoder's work. */
sealed interface CascadePoint {

  /** Returns the share that was asked for, in [0, 1]. */
  double share();

  /**
   * Returns what is read of a transcript.
   *
   * @param weighed what its texts are worth, if anybody asks
   */
  EncoderPlan plan(Transcript transcript, Supplier<List<Weighed>> weighed);

  /** Everything or nothing. */
  record Whole(boolean everything) implements CascadePoint {

    @Override
    public double share() {
      return everything ? 1 : 0;
    }

    @Override
    public EncoderPlan plan(Transcript transcript, Supplier<List<Weighed>> weighed) {
      return everything ? EncoderPlan.readingEverything() : EncoderPlan.readingNothing();
    }
  }

  /**
   * What is worth most, up to that share of this set.
   *
   * @param threshold in bits a text
   */
  record Worth(double share, double threshold) implements CascadePoint {

    @Override
    public EncoderPlan plan(Transcript transcript, Supplier<List<Weighed>> weighed) {
      return Cascade.plan(weighed.get(), threshold);
    }
  }

  /** Turns and runs by lot: the control. */
  record Chance(double share) implements CascadePoint {

    private static final String SEED = "1";

    /** A run is drawn as a turn of this number. */
    private static final int RUN = -1;

    private static final int BITS = 53;

    @Override
    public EncoderPlan plan(Transcript transcript, Supplier<List<Weighed>> weighed) {
      var turns = new TreeSet<Integer>();
      transcript.turns().stream()
          .map(turn -> turn.index())
          .filter(turn -> drawn(transcript, turn))
          .forEach(turns::add);
      return EncoderPlan.of(turns, drawn(transcript, RUN));
    }

    private boolean drawn(Transcript transcript, int turn) {
      long hash = TextHash.of(SEED + "\n" + transcript.id() + "\n" + turn).first();
      return (hash >>> (Long.SIZE - BITS)) * Math.scalb(1.0, -BITS) < share;
    }
  }
}
