package dev.leeway.calibration;

import dev.leeway.math.SplitConformal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Sets for single turns: the set of a turn that is drawn by lot from a new transcript holds what
 * was true of it nine times in ten.
 *
 * <p>Turns of one transcript resemble each other, and only transcripts are exchangeable. So one
 * turn a transcript counts, drawn by the hash of its id, which knows neither scores nor labels:
 * then the drawn turns are exchangeable with a drawn turn of a new transcript, and the guarantee of
 * split conformal sets holds as it stands (subsampling once [1]). The worst turn of each would
 * promise that all turns at once are right; such sets are too wide to say anything.
 *
 * <p>[1] R. Dunn, L. Wasserman, A. Ramdas. Distribution-free prediction sets for two-layer
 * hierarchical models. JASA 118, 2023.
 */
public final class TurnSets {

  private TurnSets() {}

  /**
   * A turn with a label.
   *
   * @param stated P(control was lost at it), in [0, 1]
   * @param lost what somebody who read it says
   */
  public record Turn(double stated, boolean lost) {}

  /**
   * A transcript of which some turns have a label.
   *
   * @param turns at least one, in the order of the transcript
   */
  public record Labelled(String id, List<Turn> turns) {

    public Labelled {
      turns = List.copyOf(turns);
      if (turns.isEmpty()) {
        throw new IllegalArgumentException(id + " has no turn with a label");
      }
    }

    /** Returns the turn that counts. */
    Turn drawn() {
      return turns.get((int) Long.remainderUnsigned(hash(id), turns.size()));
    }
  }

  /** Returns the sets, or how many transcripts are missing. */
  public static Answer<SplitConformal> of(List<Labelled> transcripts) {
    var lost = new boolean[transcripts.size()];
    var ofTruth = new double[lost.length];
    for (int i = 0; i < lost.length; i++) {
      Turn drawn = transcripts.get(i).drawn();
      lost[i] = drawn.lost();
      ofTruth[i] = drawn.lost() ? drawn.stated() : 1 - drawn.stated();
    }
    return Answer.of(
        Minimum.TURN_SETS, lost, () -> SplitConformal.of(ofTruth, CalibrationReport.COVERAGE));
  }

  /** The first eight bytes of the SHA-256. */
  private static long hash(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      long hash = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        hash = (hash << Byte.SIZE) | (digest[i] & 0xff);
      }
      return hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
