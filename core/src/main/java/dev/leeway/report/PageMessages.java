package dev.leeway.report;

import dev.leeway.analysis.Analysis;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.TurnEvidence;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The messages of a transcript for the page: long parts as excerpts around what is cited. */
final class PageMessages {

  /** How much of the beginning of a part is kept, in characters. */
  static final int BEGINNING = 6000;

  /** How much is kept on either side of a span that something is said about. */
  static final int AROUND = 400;

  private final Analysis analysis;
  private final List<Span> spans;

  PageMessages(Analysis analysis) {
    this.analysis = analysis;
    this.spans = spans(analysis);
  }

  void write(JsonWriter json) {
    json.list(analysis.transcript().messages(), this::message);
  }

  private void message(JsonWriter json, Message message) {
    var positions = new ArrayList<Integer>();
    for (int part = 0; part < message.parts().size(); part++) {
      positions.add(part);
    }
    json.object(
        object ->
            object
                .field("id", message.id())
                .field("role", message.role().label())
                .field("author", JsonRecord.label(message.author()))
                .list("parts", positions, (value, part) -> part(value, message, part)));
  }

  private void part(JsonWriter json, Message message, int position) {
    Part part = message.parts().get(position);
    String text = part.text();
    List<Span> here =
        spans.stream()
            .filter(span -> span.message() == message.index() && span.part() == position)
            .toList();
    json.object(
        object -> {
          kind(object, part);
          object
              .field("length", text.length())
              .list(
                  "runs",
                  Excerpt.of(text, here, BEGINNING, AROUND),
                  (value, run) ->
                      value.object(
                          kept ->
                              kept.field("start", run.start())
                                  .field("text", text.substring(run.start(), run.end()))));
        });
  }

  private static void kind(JsonWriter json, Part part) {
    switch (part) {
      case Part.Text text -> json.field("kind", "text");
      case Part.Reasoning reasoning -> json.field("kind", "reasoning");
      case Part.Refusal refusal -> json.field("kind", "refusal");
      case Part.ToolCall call -> json.field("kind", "call").field("name", call.name());
      case Part.ToolResult result ->
          json.field("kind", result.failed() ? "failed result" : "result")
              .field("name", result.name());
      case Part.Media media -> json.field("kind", "media").field("name", media.kind());
    }
  }

  private static List<Span> spans(Analysis analysis) {
    Stream<Span> cited =
        analysis.findings().stream()
            .flatMap(finding -> finding.citations().stream())
            .map(citation -> citation.span());
    return Stream.concat(cited, analysis.evidence().stream().flatMap(PageMessages::spans))
        .distinct()
        .toList();
  }

  private static Stream<Span> spans(TurnEvidence turn) {
    var spans = new ArrayList<Span>();
    turn.contests().forEach(contest -> spans.addAll(contest.spans()));
    turn.pressure().forEach(pressure -> spans.add(pressure.span()));
    turn.services().forEach(service -> spans.addAll(service.spans()));
    turn.acts().forEach(act -> spans.add(act.span()));
    turn.exposures().forEach(exposure -> spans.addAll(exposure.conduct()));
    for (Reading reading : turn.readings()) {
      switch (reading) {
        case Reading.Present present -> spans.addAll(present.spans());
        case Reading.Absent absent -> {}
      }
    }
    return spans.stream();
  }
}
