package dev.leeway.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leeway.calibration.Answer;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReport;
import dev.leeway.calibration.Reliability;
import dev.leeway.calibration.ScoreMap;
import dev.leeway.calibration.Tempering;
import dev.leeway.math.PredictionPowered;
import dev.leeway.math.SplitConformal;
import dev.leeway.report.CalibrationPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What labels said, for people and for programs. */
final class CalibrationText {

  private static final int BAR = 40;

  private final CalibrationReport report;
  private final Answer<Tempering> tempering;
  private final List<String> remarks;
  private final CalibrationFile file;
  private final Optional<Answer<SplitConformal>> turns;

  CalibrationText(CalibrationAnswers answers) {
    this.report = answers.report();
    this.tempering = answers.tempering();
    this.remarks = List.copyOf(answers.remarks());
    this.file = answers.file();
    this.turns = answers.turns();
  }

  /** Returns how many labels there are. */
  String heading() {
    return "%d transcripts with a label, %d without; stated on average: P(lost) %s"
        .formatted(report.labelled(), report.others(), number(report.stated()));
  }

  /** Returns the answers one by one. */
  List<CalibrationPage.Line> lines() {
    var lines = new ArrayList<CalibrationPage.Line>();
    lines.add(line("really lost", report.rate(), CalibrationText::rate));
    lines.add(line("log-odds", report.platt(), CalibrationText::platt));
    lines.add(line("free shape", report.isotonic(), CalibrationText::isotonic));
    lines.add(line("tempering", tempering, CalibrationText::tempering));
    lines.add(line("sets, 9 in 10", report.conformal(), CalibrationText::conformal));
    turns.ifPresent(
        answer ->
            lines.add(
                line(
                    "sets for a turn",
                    answer,
                    sets ->
                        conformal(sets)
                            + "; right of 9 in 10 turns drawn by lot, one a transcript")));
    lines.add(new CalibrationPage.Line("calibration", used()));
    remarks.forEach(remark -> lines.add(new CalibrationPage.Line("", remark)));
    return lines;
  }

  /** Returns the answers as lines. */
  String text() {
    var text = new StringBuilder();
    line(text, heading());
    lines().forEach(each -> line(text, "%-18s%s".formatted(each.name(), each.answer())));
    line(text, "reliability       " + said(report.reliability(), CalibrationText::reliability));
    return text.toString();
  }

  private static <T> CalibrationPage.Line line(
      String name, Answer<T> answer, Function<T, String> words) {
    return new CalibrationPage.Line(name, said(answer, words));
  }

  /** What {@code --out} writes. */
  private String used() {
    String map =
        switch (file.map()) {
          case ScoreMap.AsStated stated -> "none: probabilities stay as they are stated";
          case ScoreMap.Stretched stretched -> "log-odds";
          case ScoreMap.Free free -> "free shape";
        };
    return "%s, exponent %s; loss %s as stated, %s on labels left out"
        .formatted(map, number(file.rho()), number(file.before()), number(file.after()));
  }

  private static <T> String said(Answer<T> answer, Function<T, String> words) {
    return switch (answer) {
      case Answer.Found<T> found -> words.apply(found.value());
      case Answer.TooFew<T> few -> "no answer: " + few.reason();
    };
  }

  private static String rate(PredictionPowered rate) {
    return "%s, 95%% interval %s to %s; scores count %s"
        .formatted(
            number(rate.rate()),
            number(rate.interval().low()),
            number(rate.interval().high()),
            number(rate.lambda()));
  }

  private static String platt(CalibrationReport.Fit<ScoreMap.Stretched> fit) {
    return "times %s plus %s; %s"
        .formatted(
            number(fit.map().platt().slope()),
            number(fit.map().platt().intercept()),
            worth(fit.before(), fit.after(), fit.helps()));
  }

  private static String isotonic(CalibrationReport.Fit<ScoreMap.Free> fit) {
    return worth(fit.before(), fit.after(), fit.helps());
  }

  private static String tempering(Tempering tempering) {
    return "exponent %s; %s"
        .formatted(
            number(tempering.rho()),
            worth(tempering.before(), tempering.after(), tempering.helps()));
  }

  private static String worth(double before, double after, boolean helps) {
    return "loss %s as stated, %s on labels left out: %s"
        .formatted(number(before), number(after), helps ? "use it" : "leave it as it is");
  }

  private static String conformal(SplitConformal conformal) {
    return "hold each of lost and not lost that has probability %s or more"
        .formatted(number(conformal.least()));
  }

  private static String reliability(List<Reliability.Bin> bins) {
    var text = new StringBuilder("stated, seen with 95% interval (# seen, | stated)\n");
    for (Reliability.Bin bin : bins) {
      line(
          text,
          "  %s  %s [%s, %s]  %s%s"
              .formatted(
                  number(bin.stated()),
                  number(bin.seen()),
                  number(bin.interval().low()),
                  number(bin.interval().high()),
                  bar(bin),
                  bin.agrees() ? "" : "  off"));
    }
    return text.toString().stripTrailing();
  }

  private static String bar(Reliability.Bin bin) {
    int seen = (int) Math.round(BAR * bin.seen());
    int stated = (int) Math.round(BAR * bin.stated());
    var bar = new StringBuilder("#".repeat(seen) + " ".repeat(BAR + 1 - seen));
    bar.setCharAt(stated, '|');
    return bar.toString();
  }

  /** Returns the answers as one JSON object; what has no answer says why. */
  String json() {
    ObjectNode json = JsonMapper.builder().build().createObjectNode();
    json.put("format", "leeway-calibration/1");
    json.put("labelled", report.labelled());
    json.put("others", report.others());
    json.put("stated", report.stated());
    put(json, "rate", report.rate(), CalibrationText::put);
    put(
        json,
        "platt",
        report.platt(),
        (to, fit) ->
            to.put("slope", fit.map().platt().slope())
                .put("intercept", fit.map().platt().intercept())
                .put("loss_before", fit.before())
                .put("loss_after", fit.after()));
    put(
        json,
        "isotonic",
        report.isotonic(),
        (to, fit) -> to.put("loss_before", fit.before()).put("loss_after", fit.after()));
    put(
        json,
        "tempering",
        tempering,
        (to, fit) ->
            to.put("rho", fit.rho())
                .put("loss_before", fit.before())
                .put("loss_after", fit.after()));
    put(json, "conformal", report.conformal(), (to, sets) -> to.put("least", sets.least()));
    turns.ifPresent(
        answer -> put(json, "turn_conformal", answer, (to, sets) -> to.put("least", sets.least())));
    put(json, "reliability", report.reliability(), CalibrationText::put);
    remarks.forEach(json.putArray("remarks")::add);
    return json.toPrettyString();
  }

  /** Writes an answer into an object. */
  @FunctionalInterface
  private interface Put<T> {
    void into(ObjectNode json, T value);
  }

  private static <T> void put(ObjectNode json, String name, Answer<T> answer, Put<T> put) {
    ObjectNode to = json.putObject(name);
    switch (answer) {
      case Answer.Found<T> found -> put.into(to, found.value());
      case Answer.TooFew<T> few -> to.put("missing", few.reason());
    }
  }

  private static void put(ObjectNode json, PredictionPowered rate) {
    json.put("value", rate.rate())
        .put("low", rate.interval().low())
        .put("high", rate.interval().high())
        .put("lambda", rate.lambda());
  }

  private static void put(ObjectNode json, List<Reliability.Bin> bins) {
    var list = json.putArray("bins");
    for (Reliability.Bin bin : bins) {
      list.addObject()
          .put("size", bin.size())
          .put("stated", bin.stated())
          .put("seen", bin.seen())
          .put("low", bin.interval().low())
          .put("high", bin.interval().high());
    }
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
