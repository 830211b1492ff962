package dev.leeway.report;

import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a run can be handed to other programs. Write all of them as UTF-8. */
public enum ExportFormat {
  /** JUnit XML: a test case a transcript and governing objective. */
  JUNIT,
  /** SARIF 2.1.0: findings with their places. */
  SARIF,
  /** OTLP JSON lines: OpenTelemetry events of evaluation results. */
  OTLP,
  /** CSV: a row a transcript and governing objective. */
  CSV,
  /** JSON: the five dimensions of each transcript. */
  L5;

  /** Returns an export that writes to {@code out}, which stays the caller's to close. */
  public Export to(Writer out) {
    return switch (this) {
      case JUNIT -> new JunitExport(out);
      case SARIF -> new SarifExport(out);
      case OTLP -> new OtlpExport(out);
      case CSV -> new CsvExport(out);
      case L5 -> new DimensionsExport(out);
    };
  }

  /** Returns the name that people type: {@code junit}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns all names, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ExportFormat::label).toList();
  }

  /** Returns the format of a name, in any case. */
  public static Optional<ExportFormat> named(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
