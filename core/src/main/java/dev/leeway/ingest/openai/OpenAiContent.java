package dev.leeway.ingest.openai;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import dev.leeway.transcript.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A message's field {@code content}: a string, a list of parts, or nothing. */
final class OpenAiContent {

  private final Json.Obj message;
  private final int index;
  private final IgnoredFields ignored;
  private final List<Part> parts = new ArrayList<>();

  OpenAiContent(Json.Obj message, int index, IgnoredFields ignored) {
    this.message = message;
    this.index = index;
    this.ignored = ignored;
  }

  List<Part> parts() throws RecordException {
    Optional<Json> content = message.get("content");
    if (content.isPresent()) {
      read(content.get());
    }
    return parts;
  }

  private void read(Json content) throws RecordException {
    switch (content) {
      case Json.Str text -> text(text.value());
      case Json.Arr list -> {
        for (Json item : list.items()) {
          item(item);
        }
      }
      case Json.Obj object -> item(object);
      case Json.Num number -> throw unexpected(content);
      case Json.Bool flag -> throw unexpected(content);
      case Json.Null nothing -> {}
    }
  }

  private void text(String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text));
    }
  }

  private void item(Json item) throws RecordException {
    switch (item) {
      case Json.Str text -> text(text.value());
      case Json.Obj part -> part(part);
      case Json.Arr list -> throw unexpected(item);
      case Json.Num number -> throw unexpected(item);
      case Json.Bool flag -> throw unexpected(item);
      case Json.Null nothing -> {}
    }
  }

  private void part(Json.Obj part) {
    String type = part.string("type").orElse("text");
    switch (type) {
      case "refusal" ->
          parts.add(new Part.Refusal(part.string("refusal").orElseGet(() -> words(part))));
      case "thinking", "reasoning" ->
          parts.add(new Part.Reasoning(part.string(type).orElseGet(() -> words(part))));
      case "text", "input_text", "output_text" -> text(words(part));
      default -> media(type, part);
    }
  }

  private static String words(Json.Obj part) {
    return part.string("text").or(() -> part.string("content")).orElse("");
  }

  /** Keeps what is not text as a placeholder; an unknown kind with words keeps the words too. */
  private void media(String type, Json.Obj part) {
    text(words(part));
    Media kind = Media.of(type);
    if (kind == Media.OTHER) {
      ignored.add("content." + type);
    }
    String name = kind == Media.OTHER ? type : kind.label();
    parts.add(new Part.Media(name, reference(type, part)));
  }

  private static String reference(String type, Json.Obj part) {
    Json held = part.get(type).orElse(part);
    if (held instanceof Json.Str link) {
      return withoutBytes(link.value());
    }
    if (held instanceof Json.Obj object) {
      return object
          .string("url")
          .or(() -> object.string("file_id"))
          .or(() -> object.string("filename"))
          .map(OpenAiContent::withoutBytes)
          .orElse("");
    }
    return "";
  }

  private static String withoutBytes(String link) {
    return link.startsWith("data:") ? "" : link;
  }

  private RecordException unexpected(Json value) {
    return new RecordException(
        message.place(),
        "messages[%d].content holds %s".formatted(index, value.kind()),
        "Expected a string, a list of parts with a \"type\", or null.");
  }

  /** The kinds of content that are not text. */
  private enum Media {
    IMAGE,
    AUDIO,
    VIDEO,
    FILE,
    OTHER;

    static Media of(String type) {
      return switch (type) {
        case "image", "image_url", "input_image" -> IMAGE;
        case "audio", "audio_url", "input_audio" -> AUDIO;
        case "video", "video_url", "input_video" -> VIDEO;
        case "file", "input_file", "document" -> FILE;
        default -> OTHER;
      };
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
