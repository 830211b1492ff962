package dev.leeway.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes an entry as YAML, a value a line, so that people can read it and git can show it. */
final class EntryText {

  static final String FORMAT = "leeway-record/1";

  private final StringBuilder out = new StringBuilder();

  private EntryText() {}

  /** Returns a sealed text. */
  static String of(LocalDate date, String by, List<String> follows, Step step) {
    var text = new EntryText();
    text.line("format", FORMAT);
    text.line("kind", step.kind());
    text.quoted("date", date.toString());
    text.quoted("signed-off-by", by);
    if (follows.isEmpty()) {
      text.line("follows", "[]");
    } else {
      text.out.append("follows:\n");
      follows.forEach(each -> text.out.append("  - ").append(each).append('\n'));
    }
    switch (step) {
      case Step.Opening opening -> text.edition(opening.edition());
      case Step.Proposal proposal -> text.proposal(proposal);
      case Step.Position position -> text.position(position);
      case Step.Decision decision -> text.decision(decision);
    }
    return Seal.close(text.out.toString());
  }

  private void proposal(Step.Proposal proposal) {
    line("proposal", proposal.id());
    quoted("title", proposal.title());
    quoted("reason", proposal.reason());
    line("origin", proposal.origin().label());
    list("evidence", proposal.evidence());
    proposal.misfitSince().ifPresent(day -> quoted("misfit-since", day.toString()));
    proposal.contests().ifPresent(other -> line("contests", other));
    proposal.change().ifPresent(this::edition);
  }

  private void position(Step.Position position) {
    line("proposal", position.proposal());
    quoted("stakeholder", position.stakeholder());
    position.stand().ifPresent(stand -> line("stand", stand.label()));
    if (!position.scores().isEmpty()) {
      out.append("scores:\n");
      position
          .scores()
          .forEach(
              (option, score) -> out.append("  %s: %s\n".formatted(quote(option), plain(score))));
    }
    quoted("reason", position.reason());
  }

  private void decision(Step.Decision decision) {
    line("proposal", decision.proposal());
    line("outcome", decision.adopted() ? "adopted" : "kept");
    quoted("rule", decision.rule());
    quoted("why", decision.why());
    if (decision.positions().isEmpty()) {
      line("positions", "[]");
    } else {
      out.append("positions:\n");
      decision.positions().forEach(each -> out.append("  - ").append(each).append('\n'));
    }
    list("unheard", decision.unheard());
    if (!decision.dissent().isEmpty()) {
      out.append("dissent:\n");
      for (Step.Dissent dissent : decision.dissent()) {
        out.append("  - stakeholder: ").append(quote(dissent.stakeholder())).append('\n');
        out.append("    reason: ").append(quote(dissent.reason())).append('\n');
      }
    }
    Optional<LocalDate> review = decision.review();
    review.ifPresent(day -> quoted("review", day.toString()));
    if (!decision.contest().isEmpty()) {
      quoted("contest", decision.contest());
    }
    edition(decision.edition());
  }

  private void edition(Edition edition) {
    out.append("edition:\n  version: ").append(quote(edition.version())).append('\n');
    out.append("  charter: ").append(edition.charter()).append('\n');
  }

  private void list(String key, List<String> items) {
    if (!items.isEmpty()) {
      out.append(key).append(":\n");
      items.forEach(each -> out.append("  - ").append(quote(each)).append('\n'));
    }
  }

  private void line(String key, String plain) {
    out.append(key).append(": ").append(plain).append('\n');
  }

  private void quoted(String key, String any) {
    line(key, quote(any));
  }

  static String plain(BigDecimal score) {
    return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
  }

  /** Returns any text as a double-quoted scalar; what could end or hide a line is escaped. */
  static String quote(String any) {
    var quoted = new StringBuilder("\"");
    any.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder to, int point) {
    switch (point) {
      case '"' -> to.append("\\\"");
      case '\\' -> to.append("\\\\");
      case '\n' -> to.append("\\n");
      case '\t' -> to.append("\\t");
      default -> {
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              to.append("\\U%08X".formatted(point));
          case Character.SURROGATE -> to.append("\\uFFFD");
          default -> to.appendCodePoint(point);
        }
      }
    }
  }
}
