package dev.leeway.store;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Lineage;
import dev.leeway.calibration.Calibrated;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.finding.Finding;
import dev.leeway.measure.Measures;
import dev.leeway.measure.concept.ConceptAnswers;
import dev.leeway.objective.ObjectiveBelief;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Analyses as bytes and back, without loss: what is taken from the store gives the same reports,
 * letter for letter, as what was analysed anew. Transcript and lineage are not in the bytes; they
 * are at hand wherever an analysis is asked for, and the hash of the record stands for them.
 */
final class Records {

  /** Deflate expands no byte to more; what claims to is damaged, and gets no memory for it. */
  private static final int MOST_EXPANSION = 1_032;

  /** What is kept of an analysis. */
  record Kept(
      List<TurnEvidence> evidence,
      ObjectiveBelief belief,
      Measures measures,
      List<Finding> findings,
      List<ConceptAnswers> concepts,
      Optional<Calibrated> calibrated) {}

  private final Codecs codecs = new Codecs();
  private final Codec codec = codecs.of(Kept.class);

  /** Returns the declarations that the bytes follow. */
  String shape() {
    return codecs.shape();
  }

  byte[] write(Analysis analysis) {
    var bytes = new ByteArrayOutputStream(1 << 14);
    try (var out = new DataOutputStream(bytes)) {
      codec.write(
          new Kept(
              analysis.evidence(),
              analysis.belief(),
              analysis.measures(),
              analysis.findings(),
              analysis.concepts(),
              analysis.calibrated()),
          out);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    return packed(bytes.toByteArray());
  }

  /**
   * Reads an analysis.
   *
   * @throws IOException if the bytes are not of one
   */
  Analysis read(byte[] bytes, Transcript transcript, Lineage lineage) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(unpacked(bytes)));
    Kept kept = (Kept) codec.read(in);
    return new Analysis(
        transcript,
        kept.evidence,
        kept.belief,
        kept.measures,
        kept.findings,
        kept.concepts,
        kept.calibrated,
        lineage);
  }

  /** Length, then deflated: quick to make, and a quarter of the size. */
  private static byte[] packed(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(plain);
      deflater.finish();
      var out = new ByteArrayOutputStream(plain.length / 3 + 16);
      byte[] buffer = new byte[1 << 13];
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write(plain.length >>> shift);
      }
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    var inflater = new Inflater();
    try {
      int length = PlainCodecs.size(new DataInputStream(new ByteArrayInputStream(packed)));
      if (length > (long) MOST_EXPANSION * packed.length) {
        throw new IOException("an analysis of a length that it cannot have");
      }
      inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
      byte[] plain = new byte[length];
      int filled = 0;
      while (filled < length) {
        int got = inflater.inflate(plain, filled, length - filled);
        if (got == 0) {
          throw new IOException("an analysis that ends early");
        }
        filled += got;
      }
      return plain;
    } catch (DataFormatException e) {
      throw new IOException("an analysis that is not whole", e);
    } finally {
      inflater.end();
    }
  }
}
