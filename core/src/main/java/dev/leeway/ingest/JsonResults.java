package dev.leeway.ingest;

import dev.leeway.ingest.agentdojo.AgentDojoFormat;
import dev.leeway.ingest.anthropic.AnthropicMessagesFormat;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.RecordSource;
import dev.leeway.ingest.openai.OpenAiChatFormat;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the format of each record and reads it. */
final class JsonResults implements ResultSource {

  private final String file;
  private final RecordSource records;
  private final Map<Format, RecordFormat> formats = new EnumMap<>(Format.class);
  private final boolean guess;

  JsonResults(String file, RecordSource records, List<Format> candidates) {
    this.file = file;
    this.records = records;
    this.guess = candidates.size() > 1;
    for (Format format : candidates) {
      reader(format).ifPresent(reader -> formats.put(format, reader));
    }
  }

  /** Returns whether a format is one of JSON records. */
  static boolean reads(Format format) {
    return reader(format).isPresent();
  }

  @Override
  public Optional<ReadResult> next() throws IOException {
    return records.next().map(this::result);
  }

  @Override
  public int line() {
    return records.line();
  }

  private ReadResult result(RawRecord record) {
    return switch (record) {
      case RawRecord.Broken broken -> unreadable(broken);
      case RawRecord.Parsed parsed -> read(parsed);
    };
  }

  private ReadResult read(RawRecord.Parsed record) {
    for (Map.Entry<Format, RecordFormat> entry : formats.entrySet()) {
      if (!guess || entry.getValue().accepts(record.value())) {
        return read(record, entry.getKey(), entry.getValue());
      }
    }
    return unreadable(
        new RawRecord.Broken(
            record.place(),
            "the JSON (%s) holds no list of messages".formatted(record.value().kind()),
            "Expected {\"messages\": [{\"role\": ..., \"content\": ...}, ...]} or such a list."));
  }

  private ReadResult read(RawRecord.Parsed record, Format format, RecordFormat reader) {
    var context =
        new RecordContext(
            file, format.label(), record.place(), file + record.label(), record.replaced());
    try {
      return new ReadResult.Read(reader.read(record.value(), context));
    } catch (RecordException e) {
      return unreadable(e.broken());
    }
  }

  private ReadResult unreadable(RawRecord.Broken broken) {
    Place place = records.inCharacters(broken.place());
    return new ReadResult.Unreadable(
        new Problem(file, place.line(), place.column(), broken.found(), broken.remedy()));
  }

  private static Optional<RecordFormat> reader(Format format) {
    return switch (format) {
      case AGENTDOJO -> Optional.of(new AgentDojoFormat());
      case ANTHROPIC_MESSAGES -> Optional.of(new AnthropicMessagesFormat());
      case OPENAI_CHAT -> Optional.of(new OpenAiChatFormat());
      case PLAIN_TEXT -> Optional.empty();
    };
  }
}
