package dev.leeway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Analyzer;
import dev.leeway.analysis.Outcome;
import dev.leeway.report.ExplainReport;
import dev.leeway.report.JsonReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RecordsTest {

  private static final Analyzer ANALYZER = Samples.analyzer();

  private final Records records = new Records();

  @Test
  void analysis_writtenAndRead_givesTheSameReportsToTheLetter() throws IOException {
    for (Analysis analysis : Samples.examples(ANALYZER)) {
      Analysis back =
          records.read(records.write(analysis), analysis.transcript(), ANALYZER.lineage());

      assertThat(JsonReport.line(new Outcome.Done(back)))
          .isEqualTo(JsonReport.line(new Outcome.Done(analysis)));
      assertThat(new ExplainReport(back, List.of()).json())
          .isEqualTo(new ExplainReport(analysis, List.of()).json());
      assertThat(back.evidence()).isEqualTo(analysis.evidence());
      assertThat(back.measures()).isEqualTo(analysis.measures());
    }
  }

  @Test
  void bytes_damagedAnywhere_areRefusedOrStillAnAnalysisButNeverAnotherFailure() {
    Analysis analysis = Samples.examples(ANALYZER).getFirst();
    byte[] whole = records.write(analysis);
    var random = new SplittableRandom(7);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      if (damaged.length == whole.length) {
        damaged[Integer.BYTES + random.nextInt(whole.length - Integer.BYTES)] ^=
            (byte) (1 << random.nextInt(8));
      }
      Throwable failure =
          catchThrowable(() -> records.read(damaged, analysis.transcript(), ANALYZER.lineage()));
      if (failure != null) {
        refused++;
        assertThat(failure).isInstanceOf(IOException.class);
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void shape_namesEveryDeclarationThatIsKept() {
    assertThat(records.shape())
        .contains("TurnEvidence", "ConstraintMeasures", "Citation", "TerminalState", "smoothed");
  }
}
