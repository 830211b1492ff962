package dev.leeway.process;

import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterProblem;
import dev.leeway.charter.YamlForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one entry, and says what is wrong with it if it is not what was sealed. */
final class EntryReader {

  private static final String RESTORE =
      "Take it back from version control (git checkout -- FILE); to say something else, make a new"
          + " entry";

  private static final String SCHEMA = schema();

  private final String file;
  private final List<RecordProblem> problems;

  /**
   * @param problems gets what is wrong
   */
  EntryReader(String file, List<RecordProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Returns the seal that a text carries, whether or not it is the right one. */
  static Optional<String> sealIn(String text) {
    String unix = Seal.unix(text);
    int at = unix.lastIndexOf("\n" + Seal.KEY);
    String rest = at < 0 ? "" : unix.substring(at + 1 + Seal.KEY.length()).strip();
    return Seal.isSeal(rest) ? Optional.of(rest) : Optional.empty();
  }

  Optional<RecordEntry> read(String text) {
    Optional<String> seal = sealIn(text);
    if (seal.isEmpty()) {
      report("its last line is not its seal, so it cannot be told what was signed off", RESTORE);
      return Optional.empty();
    }
    String unix = Seal.unix(text);
    String computed = Seal.of(unix.substring(0, unix.lastIndexOf("\n" + Seal.KEY) + 1));
    if (!computed.equals(seal.get())) {
      report(
          "it was altered after it was sealed: the seal says %s, the text gives %s"
              .formatted(Seal.brief(seal.get()), Seal.brief(computed)),
          RESTORE);
      return Optional.empty();
    }
    return parsed(seal.get(), unix);
  }

  private Optional<RecordEntry> parsed(String seal, String text) {
    try {
      YamlForm form = YamlForm.read(file, text, SCHEMA);
      Optional<LocalDate> date = day(form, "date");
      Optional<Step> step = step(form);
      return date.isEmpty() || step.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new RecordEntry(
                  file,
                  seal,
                  form.texts("follows"),
                  date.get(),
                  form.text("signed-off-by"),
                  step.get()));
    } catch (CharterException e) {
      for (CharterProblem each : e.problems()) {
        report(
            "line %d: %s".formatted(each.line(), each.message()),
            "Entries are written by leeway weave; take this one out before anything follows it, and"
                + " make it again");
      }
      return Optional.empty();
    }
  }

  private Optional<Step> step(YamlForm form) {
    return switch (form.text("kind")) {
      case "opening" -> Optional.of(new Step.Opening(edition(form)));
      case "proposal" -> Optional.of(proposal(form));
      case "position" -> position(form);
      default -> Optional.of(decision(form));
    };
  }

  private Step proposal(YamlForm form) {
    return new Step.Proposal(
        form.text("proposal"),
        form.text("title"),
        form.text("reason"),
        Origin.of(form.text("origin")).orElse(Origin.PERSON),
        form.texts("evidence"),
        day(form, "misfit-since"),
        given(form.text("contests")),
        form.has("edition") ? Optional.of(edition(form)) : Optional.empty());
  }

  private Optional<Step> position(YamlForm form) {
    SortedMap<String, BigDecimal> scores = new TreeMap<>();
    YamlForm written = form.at("scores");
    for (String option : written.keys()) {
      written.number(option).ifPresent(score -> scores.put(option, BigDecimal.valueOf(score)));
    }
    Optional<Stand> stand = Stand.of(form.text("stand"));
    if (stand.isEmpty() == scores.isEmpty()) {
      report("a position takes a stand or scores the options, one of the two", RESTORE);
      return Optional.empty();
    }
    return Optional.of(
        new Step.Position(
            form.text("proposal"), form.text("stakeholder"), stand, scores, form.text("reason")));
  }

  private Step decision(YamlForm form) {
    return new Step.Decision(
        form.text("proposal"),
        form.text("outcome").equals("adopted"),
        form.text("rule"),
        form.text("why"),
        form.texts("positions"),
        form.texts("unheard"),
        form.at("dissent").items().stream()
            .map(each -> new Step.Dissent(each.text("stakeholder"), each.text("reason")))
            .toList(),
        day(form, "review"),
        form.text("contest"),
        edition(form));
  }

  private static Edition edition(YamlForm form) {
    YamlForm edition = form.at("edition");
    return new Edition(edition.text("version"), edition.text("charter"));
  }

  private Optional<LocalDate> day(YamlForm form, String key) {
    String written = form.text(key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      report(
          "line %d: %s is \"%s\", expected a day like 2026-11-21"
              .formatted(form.at(key).line(), key, written),
          RESTORE);
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private void report(String what, String remedy) {
    problems.add(new RecordProblem(file, what, remedy.replace("FILE", file)));
  }

  private static String schema() {
    try (InputStream stream = EntryReader.class.getResourceAsStream("record.schema.json")) {
      return new String(
          Objects.requireNonNull(stream, "record.schema.json").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
