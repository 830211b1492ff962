package dev.leeway.ingest;

import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.ingest.json.RepairedInput;
import dev.leeway.ingest.odcv.OdcvFormat;
import dev.leeway.ingest.text.PlainTextFormat;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A stream of plain text: one transcript, or one problem. */
final class TextResult implements ResultSource {

  /** The formats that are text. */
  static final List<Format> FORMATS = List.of(Format.PLAIN_TEXT, Format.ODCV);

  private static final Place BEGINNING = new Place(1, 1);

  private final String file;
  private final InputStream in;
  private final Format format;
  private final ReadLimits limits;
  private boolean ended;

  TextResult(String file, InputStream in, Format format, ReadLimits limits) {
    this.format = format;
    this.file = file;
    this.in = in;
    this.limits = limits;
  }

  @Override
  public Optional<ReadResult> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    try {
      var repaired = new RepairedInput(in, limits.recordBytes());
      String text = new String(repaired.readAllBytes(), StandardCharsets.UTF_8);
      var context =
          new RecordContext(file, format.label(), BEGINNING, file, repaired.takeReplaced());
      return Optional.of(new ReadResult.Read(transcript(text, context)));
    } catch (RecordException e) {
      RawRecord.Broken broken = e.broken();
      Place place = broken.place();
      return Optional.of(
          new ReadResult.Unreadable(
              new Problem(file, place.line(), place.column(), broken.found(), broken.remedy())));
    }
  }

  private Transcript transcript(String text, RecordContext context) throws RecordException {
    return format == Format.ODCV
        ? OdcvFormat.read(text, context)
        : PlainTextFormat.read(text, context);
  }

  @Override
  public int line() {
    return 1;
  }
}
