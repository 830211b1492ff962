package dev.leeway.registration;

import dev.leeway.falsification.Claim;
import dev.leeway.falsification.Measured;
import dev.leeway.falsification.TestResult;
import dev.leeway.math.Interval;
import dev.leeway.report.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Verdicts for people; everything that comes from a file is escaped. */
public final class VerdictText {

  private final StringBuilder text = new StringBuilder();
  private final double alpha;

  private VerdictText(double alpha) {
    this.alpha = alpha;
  }

  /** Returns registered verdicts, each line ended. */
  public static String of(RegistrationFile file, List<FalsifyRun.Finished> finished) {
    Registration registration = file.registration();
    var text = new VerdictText(registration.alpha());
    text.line(
        "registered: SHA-256 %s, %d tests, alpha %s, Holm"
            .formatted(file.sha256(), registration.entries().size(), number(registration.alpha())));
    if (finished.size() < registration.entries().size()) {
      text.line(
          "%d of them were not run; they count as if they had not come out."
              .formatted(registration.entries().size() - finished.size()));
    }
    text.line("");
    Verdict.of(finished, registration).forEach(text::verdict);
    return text.text.toString();
  }

  /** Returns figures without a verdict: nothing was registered. */
  public static String unregistered(List<FalsifyRun.Finished> finished, double alpha) {
    var text = new VerdictText(alpha);
    finished.forEach(text::figures);
    text.line("No verdict: nothing was registered, so every threshold could have been chosen");
    text.line("afterwards. Register the test (leeway falsify register) and run it on other data.");
    return text.text.toString();
  }

  private void verdict(Verdict verdict) {
    figures(verdict.finished());
    TestResult result = verdict.finished().result();
    line(
        "  verdict: %s (p %s corrected for the family; for the claim %s, against it %s)"
            .formatted(
                verdict.outcome().words().toUpperCase(Locale.ROOT),
                number(verdict.adjusted()),
                number(result.forClaim()),
                number(result.againstClaim())));
    line("");
  }

  private void figures(FalsifyRun.Finished finished) {
    TestResult result = finished.result();
    line(
        String.format(
            Locale.ROOT,
            "%s %s: %,d %s, %,d scenarios",
            result.test().code(),
            finished.entry().name(),
            result.n(),
            result.rows(),
            result.clusters()));
    line("  claim: " + result.test().claim());
    line("  rival: " + result.test().rival());
    line(row("figure", "value", "interval", ""));
    result.figures().forEach(this::figure);
    claims("would support the claim", result.supporting());
    claims("would refute the claim", result.refuting());
    result.obstacles().forEach(each -> line("  not decidable here: " + each));
    result.remarks().forEach(each -> line("  " + each));
    finished.remarks().forEach(each -> line("  " + each));
    finished.entry().exclusions().forEach(each -> line("  excluded: " + each));
  }

  private void figure(Measured measured) {
    line(
        row(
            measured.name(),
            measured.value().map(value -> value(measured, value)).orElse("-"),
            measured.interval().map(VerdictText::interval).orElse(""),
            measured.note()));
  }

  /** A count has no interval and needs no decimals. */
  private static String value(Measured measured, double value) {
    return measured.interval().isEmpty() && value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : number(value);
  }

  private void claims(String title, List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    line("  " + title + ": p, and power (uncorrected) if the truth lay that far beyond the bound");
    for (Claim claim : claims) {
      String bound =
          "%s %s %s"
              .formatted(
                  claim.name(),
                  claim.side() == Claim.Side.ABOVE ? ">" : "<",
                  number(claim.bound()));
      line("    %-44s p %s   %s".formatted(bound, number(claim.p()), power(claim)));
    }
  }

  private String power(Claim claim) {
    Optional<Double> power = claim.power(alpha);
    if (power.isEmpty()) {
      return claim.statistic().isEmpty() ? "not measurable on these rows" : "";
    }
    String stated = "power %s at %s".formatted(number(power.get()), number(claim.effect()));
    return power.get() >= .8
        ? stated
        : stated
            + claim
                .clustersNeeded(alpha)
                .map(needed -> String.format(Locale.ROOT, "; %,d scenarios for .8", needed))
                .orElse("");
  }

  private static String row(String name, String value, String interval, String note) {
    return "  %-38s %10s   %-22s %s".formatted(name, value, interval, note).stripTrailing();
  }

  private static String interval(Interval interval) {
    return "[%s, %s]".formatted(number(interval.low()), number(interval.high()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  private void line(String line) {
    text.append(TerminalText.of(line).plain()).append('\n');
  }
}
