package dev.leeway.report;

import dev.leeway.analysis.Outcome;
import dev.leeway.measure.ConstraintMeasures;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A table as RFC 4180 has it: a row a transcript and governing objective. */
final class CsvExport implements Export {

  private final Writer out;

  CsvExport(Writer out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    var header = new CsvRow();
    CsvColumns.NAMES.forEach(header::text);
    header.write(out);
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Failed failed -> CsvColumns.failed(failed).write(out);
      case Outcome.Done done -> {
        List<ConstraintMeasures> all = done.analysis().measures().constraints();
        if (all.isEmpty()) {
          CsvColumns.ungoverned(done.analysis()).write(out);
        }
        for (int rank = 0; rank < all.size(); rank++) {
          CsvColumns.verdict(done.analysis(), all.get(rank), rank == 0).write(out);
        }
      }
    }
  }

  @Override
  public void finish() {
    // Nothing stands after the last row.
  }
}
