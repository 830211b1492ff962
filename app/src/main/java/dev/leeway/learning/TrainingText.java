package dev.leeway.learning;

import dev.leeway.training.LessonReport;
import dev.leeway.training.Transfer;
import java.util.Locale;

/** What training came to, as a table for people. */
public final class TrainingText {

  private TrainingText() {}

  /** Returns the table, each line ended. */
  public static String of(BundleTraining.Trained trained) {
    var text = new StringBuilder();
    text.append("On groups that the head never saw:\n");
    text.append(
        row("head", "class", "examples", "accuracy", "auroc", "95% interval", "ece", "p95", ""));
    for (LessonReport report : trained.reports()) {
      for (LessonReport.ClassReport one : report.classes()) {
        text.append(line(report, one));
      }
    }
    if (!trained.transfers().isEmpty()) {
      text.append("On sets of other making, from which it learned nothing:\n");
      text.append(transferRow("head", "set", "transcripts", "auroc", "95% interval"));
    }
    for (Transfer.Result each : trained.transfers()) {
      text.append(
          transferRow(
              each.head() + (each.encoded() ? " + encoder" : ""),
              each.set(),
              "%,d".formatted(each.transcripts()),
              number(each.auroc().value()),
              "[%s, %s]"
                  .formatted(
                      number(each.auroc().interval().low()),
                      number(each.auroc().interval().high()))));
    }
    return text.toString();
  }

  private static String line(LessonReport report, LessonReport.ClassReport one) {
    return row(
        report.family().whole().name() + (report.encoded() ? " + encoder" : ""),
        one.name(),
        "%,d".formatted(report.examples()),
        number(report.accuracy()),
        one.auroc().map(auroc -> number(auroc.value())).orElse("-"),
        one.auroc()
            .map(
                auroc ->
                    "[%s, %s]"
                        .formatted(number(auroc.interval().low()), number(auroc.interval().high())))
            .orElse(""),
        number(one.calibrationError()),
        number(one.perfectError()),
        report.admitted() ? "" : "left out: not good enough");
  }

  private static String transferRow(String... cells) {
    return String.format(Locale.ROOT, "  %-28s %-10s %11s %7s  %s", (Object[]) cells)
            .stripTrailing()
        + "\n";
  }

  private static String row(String... cells) {
    return String.format(
                Locale.ROOT, "  %-28s %-18s %8s %9s %7s  %-16s %6s %6s  %s", (Object[]) cells)
            .stripTrailing()
        + "\n";
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }
}
