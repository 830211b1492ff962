package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.analysis.Outcome;
import dev.leeway.calibration.CalibrationFile;
import java.io.IOException;
import java.util.Optional;

/**
 * A page in one file that opens from disk and reaches for nothing else. Outcomes are appended one
 * by one; nothing of them is kept. Call {@link #begin}, {@link #add} for each, {@link #finish}.
 * Write it as UTF-8.
 */
public final class HtmlReport {

  /*
   * Everything from a transcript is data in <script type="application/json"> elements, escaped by
   * JsonDoor.PAGE, and reaches the document as text nodes only. The content security policy allows
   * the page's own style and script, by hash, and no connection, frame, form, image or base.
   */

  /**
   * How large the page may grow.
   *
   * @param characters that analyses and messages may take; the last half is kept for outcomes that
   *     ask for attention
   * @param rows lines of the list
   */
  public record Options(long characters, int rows) {

    public Options {
      if (characters < 0 || rows < 0) {
        throw new IllegalArgumentException(
            "%d characters and %d rows, expected 0 or more".formatted(characters, rows));
      }
    }

    /** Returns 40 million characters and 20,000 rows: what a browser still opens quickly. */
    public static Options defaults() {
      return new Options(40_000_000, 20_000);
    }
  }

  private final Appendable out;
  private final PageBudget budget;
  private final PageShell shell = PageShell.load();
  private final Optional<CalibrationFile> calibration;
  private long arrived;

  public HtmlReport(Appendable out, Options options) {
    this(out, options, Optional.empty());
  }

  /**
   * @param calibration that was applied; its diagram stands beside the summary
   */
  public HtmlReport(Appendable out, Options options, Optional<CalibrationFile> calibration) {
    this.calibration = calibration;
    this.out = out;
    this.budget = new PageBudget(options.characters, options.rows);
  }

  /** Writes everything that comes before the outcomes. */
  public void begin() throws IOException {
    out.append(shell.head());
  }

  /** Writes one outcome. */
  public void add(Outcome outcome) throws IOException {
    Attention attention = Attention.of(outcome, arrived++);
    if (!budget.takeRow()) {
      return;
    }
    String analysis = analysis(outcome);
    String words = words(outcome);
    PageBudget.Body body =
        budget.take(outcome, attention.notable(), analysis.length(), words.length());
    var row = new StringBuilder();
    PageRow.write(new JsonWriter(row, JsonDoor.PAGE), outcome, attention, body);
    data("row", row);
    switch (body) {
      case WORDS -> {
        data("analysis", analysis);
        data("words", words);
      }
      case ANALYSIS -> {
        data("analysis", analysis);
        data("words", "null");
      }
      case NONE -> {
        data("analysis", "null");
        data("words", "null");
      }
    }
  }

  /** Writes the summary and everything that comes after the outcomes. */
  public void finish(Summary summary) throws IOException {
    var json = new StringBuilder();
    new SummaryJson(summary).write(new JsonWriter(json, JsonDoor.PAGE));
    data("summary", json);
    var left = new StringBuilder();
    budget.write(new JsonWriter(left, JsonDoor.PAGE));
    data("left-out", left);
    if (calibration.isPresent()) {
      out.append(template(calibration.get()));
    }
    out.append(shell.foot());
  }

  /** What the script shows with the summary; a browser draws no template by itself. */
  private static String template(CalibrationFile file) {
    var html = new StringBuilder();
    var body = new Markup(html);
    body.open("template", "id", "calibration").element("h3", "Calibration");
    body.element(
        "p",
        ("P(control was lost) is calibrated on %d labelled transcripts, of which %d were lost: in the"
                + " order of the list and in the sentence under a verdict. The figures of a single"
                + " governing objective are as the model states them.")
            .formatted(file.labelled(), file.lost()));
    ReliabilityPlot.pair(body, file.asStated(), file.asCalibrated());
    body.close("template");
    return html.toString();
  }

  private void data(String kind, CharSequence json) throws IOException {
    out.append("<script type=\"application/json\" class=\"").append(kind).append("\">");
    out.append(json).append("</script>\n");
  }

  private static String analysis(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> "null";
      case Outcome.Done done -> {
        var json = new StringBuilder();
        new JsonWriter(json, JsonDoor.PAGE)
            .object(
                body -> {
                  body.list(
                      "sentences",
                      done.analysis().measures().constraints(),
                      (value, one) -> value.string(VerdictSentence.of(one)));
                  done.analysis()
                      .calibrated()
                      .ifPresent(value -> body.field("calibrated", CalibratedWords.of(value)));
                  JsonReport.writeForPage(outcome, body.key("record"));
                });
        yield json.toString();
      }
    };
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed failed -> "null";
      case Outcome.Done done -> words(done.analysis());
    };
  }

  private static String words(Analysis analysis) {
    var json = new StringBuilder();
    new PageMessages(analysis).write(new JsonWriter(json, JsonDoor.PAGE));
    return json.toString();
  }
}
