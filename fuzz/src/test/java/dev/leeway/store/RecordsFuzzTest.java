package dev.leeway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.AnalyzerOptions;
import dev.leeway.charter.ShippedCharter;
import dev.leeway.fuzz.Bounds;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.zip.DeflaterOutputStream;

/** Kept analyses: as bytes of the store, and as what is in them once they are inflated. */
final class RecordsFuzzTest {

  private static final int MEMORY_A_BYTE = 400_000;

  private static final Analyzer ANALYZER =
      Analyzer.wordsOnly(ShippedCharter.general(), AnalyzerOptions.defaults());

  private static final Transcript TRANSCRIPT = transcript();

  private final Records records = new Records();

  @FuzzTest
  void kept(byte[] bytes) throws Exception {
    check(bytes);
  }

  @FuzzTest
  void inflated(byte[] plain) throws Exception {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(plain.length).array());
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(plain);
    }
    check(out.toByteArray());
  }

  /** What is an analysis comes back when it is written; all else is refused, in one way. */
  private void check(byte[] bytes) throws Exception {
    try {
      Analysis analysis =
          Bounds.during(
              bytes.length,
              MEMORY_A_BYTE,
              () -> records.read(bytes, TRANSCRIPT, ANALYZER.lineage()));
      byte[] written = records.write(analysis);
      assertThat(records.write(records.read(written, TRANSCRIPT, ANALYZER.lineage())))
          .isEqualTo(written);
    } catch (IOException refused) {
      // The one way; whoever keeps analyses makes this one anew.
    }
  }

  private static Transcript transcript() {
    var found = new ArrayList<Transcript>();
    TranscriptReaders.read(
        Origin.of("file", "User: Is it open?\nAssistant: It is.\n".getBytes(UTF_8)),
        ReadOptions.automatic(),
        result -> {
          if (result instanceof ReadResult.Read read) {
            found.add(read.transcript());
          }
        });
    return found.getFirst();
  }
}
