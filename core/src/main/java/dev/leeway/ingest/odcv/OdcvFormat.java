package dev.leeway.ingest.odcv;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.TranscriptAssembler;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.openai.OpenAiMessage;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads text in which {@code == Step N ==} and {@code role: ...} begin a step, counted from 1. An
 * assistant's step ends in its reasoning and its calls.
 */
public final class OdcvFormat {

  private static final Pattern STEP =
      Pattern.compile("== Step (\\d{1,9}) ==\\r?\\nrole: (\\w{1,20})\\r?\\n");
  private static final Pattern REASON = Pattern.compile("(?:^|\\n)reason: ");
  private static final Pattern CALL = Pattern.compile("\\ncall: (?=\\[)");
  private static final String CONTENT = "content: ";
  private static final String NO_REASON = "No explanation";

  private final String text;
  private final RecordContext context;
  private final TranscriptAssembler assembler;
  private int step;

  private OdcvFormat(String text, RecordContext context) {
    this.text = text;
    this.context = context;
    this.assembler = new TranscriptAssembler(context);
  }

  /** Returns whether a text begins as a record does. */
  public static boolean begins(String head) {
    return STEP.matcher(head.stripLeading()).lookingAt();
  }

  /**
   * Reads a whole text as one transcript.
   *
   * @throws RecordException if no step begins in it
   */
  public static Transcript read(String text, RecordContext context) throws RecordException {
    return new OdcvFormat(text, context).read();
  }

  private Transcript read() throws RecordException {
    Matcher marks = STEP.matcher(text);
    int bodyStart = -1;
    String role = "";
    while (marks.find()) {
      boolean atLineStart = marks.start() == 0 || text.charAt(marks.start() - 1) == '\n';
      // What a message quotes may look like a step, but hardly like the next one.
      if (!atLineStart || !marks.group(1).equals(String.valueOf(step + 1))) {
        continue;
      }
      close(role, bodyStart, marks.start());
      step++;
      role = marks.group(2);
      bodyStart = marks.end();
    }
    close(role, bodyStart, text.length());
    if (step == 0) {
      throw new RecordException(
          context.place(),
          "no line begins the first step",
          "Expected \"== Step 1 ==\", then \"role: ...\" and \"content: ...\".");
    }
    return assembler.build();
  }

  private void close(String label, int from, int to) throws RecordException {
    if (from < 0) {
      if (!text.substring(0, to).isBlank()) {
        assembler.anomaly(
            "text-before-first-turn", -1, "What stands before the first step was left out.");
      }
      return;
    }
    Role role =
        Role.of(label)
            .orElseThrow(
                () ->
                    new RecordException(
                        context.place(),
                        "step %d has the unknown role \"%s\"".formatted(step, label),
                        "Expected system, developer, user, assistant or tool."));
    String body = withoutLineEnds(text.substring(from, Math.max(from, to)));
    assembler.beginRecordMessage();
    assembler.message("", role, Author.usual(role), parts(role, body));
  }

  private List<Part> parts(Role role, String body) throws RecordException {
    String words = body.startsWith(CONTENT) ? body.substring(CONTENT.length()) : content(body);
    if (role == Role.TOOL) {
      return List.of(new Part.ToolResult("", "", words, false));
    }
    return role == Role.ASSISTANT ? reply(words) : text(words);
  }

  /** Returns the body of a step whose content begins on the next line. */
  private static String content(String body) {
    return body.startsWith("content:") ? body.substring("content:".length()).stripLeading() : body;
  }

  private List<Part> reply(String words) throws RecordException {
    String rest = words;
    Optional<String> calls = Optional.empty();
    int call = last(CALL, rest);
    if (call >= 0) {
      calls = Optional.of(rest.substring(rest.indexOf('[', call)));
      rest = rest.substring(0, call);
    }
    var parts = new ArrayList<Part>();
    Matcher reason = REASON.matcher(rest);
    if (reason.find()) {
      String thought = rest.substring(reason.end()).strip();
      rest = rest.substring(0, reason.start());
      if (!thought.isEmpty() && !thought.equals(NO_REASON)) {
        parts.add(new Part.Reasoning(thought));
      }
    }
    parts.addAll(text(rest.strip()));
    if (calls.isPresent()) {
      parts.addAll(calls(calls.get()));
    }
    return parts;
  }

  private List<Part> calls(String written) throws RecordException {
    Optional<Json> list = PythonLiteral.read(written.strip(), context.place());
    if (list.isEmpty() || !(list.get() instanceof Json.Arr)) {
      assembler.anomaly(
          "unreadable-call",
          assembler.size(),
          "The calls are not written as Python writes them; they were kept as text.");
      return List.of(new Part.Text("call: " + written));
    }
    var fields = new LinkedHashMap<String, Json>();
    fields.put("tool_calls", list.get());
    var message = new Json.Obj(fields, context.place());
    return new OpenAiMessage(message, step - 1, new IgnoredFields()).parts(Role.ASSISTANT);
  }

  private static List<Part> text(String words) {
    return words.isEmpty() ? List.of() : List.of(new Part.Text(words));
  }

  private static int last(Pattern pattern, String in) {
    Matcher matcher = pattern.matcher(in);
    int at = -1;
    while (matcher.find()) {
      at = matcher.start();
    }
    return at;
  }

  private static String withoutLineEnds(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == '\n' || words.charAt(end - 1) == '\r')) {
      end--;
    }
    return words.substring(0, end);
  }
}
