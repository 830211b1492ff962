package dev.leeway.convert;

import dev.leeway.ingest.Format;
import dev.leeway.transcript.Transcript;

/** What transcripts can be turned into. */
public enum Target {
  /** Chat completions, one object a transcript. */
  OPENAI("openai", Format.OPENAI_CHAT),
  /** A row of Inspect Scout's transcripts; whoever writes the table takes it apart. */
  SCOUT_PARQUET("scout-parquet", Format.SCOUT),
  /** A log of Inspect with one sample. */
  INSPECT_JSON("inspect-json", Format.INSPECT),
  /** OTLP JSON with one span of the GenAI conventions. */
  OTLP("otlp", Format.OTEL_GENAI),
  /** Turns marked {@code User:} and {@code Assistant:}. */
  TEXT("text", Format.PLAIN_TEXT);

  private final String label;
  private final Format format;

  Target(String label, Format format) {
    this.label = label;
    this.format = format;
  }

  /** Returns the name as users write it. */
  public String label() {
    return label;
  }

  /** Returns the format in which the text is read back. */
  public Format format() {
    return format;
  }

  String write(Transcript transcript) {
    return switch (this) {
      case OPENAI -> OpenAiWriter.write(transcript);
      case SCOUT_PARQUET -> ScoutWriter.write(transcript);
      case INSPECT_JSON -> InspectWriter.write(transcript);
      case OTLP -> OtlpWriter.write(transcript);
      case TEXT -> TextWriter.write(transcript);
    };
  }
}
