package dev.leeway.report;

import dev.leeway.finding.Citation;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Places and messages as SARIF has them. */
final class SarifPlaces {

  private SarifPlaces() {}

  /**
   * Writes where a transcript stands: its file, the line on which it begins, and itself. Where a
   * message stands within the file the readers do not keep.
   */
  static void transcript(JsonWriter json, Transcript transcript) {
    json.object(
        location -> {
          file(location, transcript.source());
          logical(location, transcript.id());
        });
  }

  /** Writes a location that is known by name only. */
  static void named(JsonWriter json, String name) {
    json.object(location -> logical(location, name));
  }

  /** Writes the place of a citation, with its words. */
  static void citation(JsonWriter json, Transcript transcript, Citation citation) {
    var span = citation.span();
    json.object(
        location -> {
          file(location, transcript.source());
          logical(
              location,
              "%s/%s/part%d[%d,%d)"
                  .formatted(
                      transcript.id(),
                      citation.messageId(),
                      span.part(),
                      span.start(),
                      span.end()));
          location.object(
              "message",
              it ->
                  it.field(
                      "text",
                      literal(
                          citation.note()
                              + (citation.note().isEmpty() ? "" : ": ")
                              + '"'
                              + CitationLines.shortened(citation.quotation(), "…")
                              + '"')));
        });
  }

  /**
   * Returns text that stands for itself in a SARIF message, where braces are placeholders and
   * brackets are links: a transcript must be able to make neither.
   */
  static String literal(String text) {
    return TerminalText.of(text)
        .plain()
        .replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("{", "{{")
        .replace("}", "}}");
  }

  /**
   * Returns a path as a URI reference: everything escaped but letters, digits and {@code -._~/}.
   */
  static String uri(String path) {
    var uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (isUnreserved(character)) {
        uri.append(character);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
      }
    }
    return uri.toString();
  }

  private static boolean isUnreserved(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "-._~/".indexOf(character) >= 0;
  }

  private static void file(JsonWriter json, Source source) {
    json.object(
        "physicalLocation",
        it ->
            it.object("artifactLocation", file -> file.field("uri", uri(source.name())))
                .object("region", region -> region.field("startLine", Math.max(1, source.line()))));
  }

  private static void logical(JsonWriter json, String name) {
    json.list(
        "logicalLocations",
        List.of(name),
        (value, each) -> value.object(it -> it.field("fullyQualifiedName", each)));
  }
}
