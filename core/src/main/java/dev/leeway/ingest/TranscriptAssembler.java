package dev.leeway.ingest;

import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.DeclaredEvent;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Puts a transcript together in the order of its record, and notes what is odd about it. */
public final class TranscriptAssembler {

  private final RecordContext context;
  private final List<Message> messages = new ArrayList<>();
  private final List<Integer> recordStarts = new ArrayList<>();
  private final List<DeclaredEvent> events = new ArrayList<>();
  private final List<Anomaly> anomalies = new ArrayList<>();
  private final IgnoredFields ignored;
  private final ToolCallLedger ledger = new ToolCallLedger();
  private String id;
  private Manifest manifest = Manifest.unknown();

  public TranscriptAssembler(RecordContext context) {
    this(context, new IgnoredFields());
  }

  /**
   * @param ignored what was met and not read before the transcript began
   */
  public TranscriptAssembler(RecordContext context, IgnoredFields ignored) {
    this.context = context;
    this.ignored = ignored;
    this.id = context.fallbackId();
  }

  /** Returns what is known of the record that the transcript is read from. */
  public RecordContext context() {
    return context;
  }

  public void id(String given) {
    id = given;
  }

  public void manifest(Manifest given) {
    manifest = given;
  }

  public IgnoredFields ignored() {
    return ignored;
  }

  /** Says that the record's next message begins here; one of them may become several. */
  public void beginRecordMessage() {
    recordStarts.add(messages.size());
  }

  /**
   * Appends a message.
   *
   * @param givenId the record's id for it; empty if it has none
   */
  public void message(String givenId, Role role, Author author, List<Part> parts) {
    int index = messages.size();
    List<Part> named = parts.stream().map(part -> ledger.enter(index, part)).toList();
    String messageId = givenId.isEmpty() ? "m" + index : givenId;
    messages.add(new Message(index, messageId, role, author, named));
    if (named.stream().allMatch(TranscriptAssembler::isEmpty)) {
      anomaly("empty-message", index, "The message has no content.");
    }
  }

  /**
   * Appends a message in groups of parts, in which results of tools stand among somebody's words:
   * each result becomes a tool's message of its own, in place.
   *
   * @param givenId the record's id for it, with {@code .1}, {@code .2} for later pieces
   */
  public void split(String givenId, Role role, Author author, List<List<Part>> groups) {
    SplitMessage.append(this, givenId, role, author, groups);
  }

  /** Notes something odd about the message at {@code index}; -1 for the transcript. */
  public void anomaly(String kind, int index, String detail) {
    anomalies.add(new Anomaly(kind, index, detail));
  }

  /**
   * Declares an event, after all messages.
   *
   * @param beforeRecordMessage index among the messages as the record counts them
   */
  public void event(String name, int beforeRecordMessage) {
    if (beforeRecordMessage < 0 || beforeRecordMessage > recordStarts.size()) {
      anomaly(
          "misplaced-event",
          -1,
          "The event \"%s\" is said to lie before message %d of %d; it was left out."
              .formatted(name, beforeRecordMessage, recordStarts.size()));
      return;
    }
    int index =
        beforeRecordMessage == recordStarts.size()
            ? messages.size()
            : recordStarts.get(beforeRecordMessage);
    events.add(new DeclaredEvent(name, index));
  }

  public int size() {
    return messages.size();
  }

  public Transcript build() {
    anomalies.addAll(ledger.anomalies());
    LoneSurrogates.in(messages).ifPresent(anomalies::add);
    if (messages.isEmpty()) {
      anomaly("no-messages", -1, "The record holds no message.");
    }
    if (context.replaced() > 0) {
      anomaly(
          "invalid-utf-8",
          -1,
          "%,d malformed byte sequences were read as U+FFFD.".formatted(context.replaced()));
    }
    if (ignored.total() > 0) {
      anomaly("ignored-fields", -1, ignored.sentence() + ".");
    }
    Source source = new Source(context.file(), context.format(), context.place().line());
    return new Transcript(id, messages, manifest, events, source, anomalies);
  }

  private static boolean isEmpty(Part part) {
    return switch (part) {
      case Part.Text text -> text.text().isEmpty();
      case Part.Reasoning reasoning -> reasoning.text().isEmpty();
      case Part.Refusal refusal -> refusal.text().isEmpty();
      case Part.ToolCall call -> false;
      case Part.ToolResult result -> false;
      case Part.Media media -> false;
    };
  }
}
