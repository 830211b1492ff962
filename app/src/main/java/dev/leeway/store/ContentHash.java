package dev.leeway.store;

import dev.leeway.analysis.Lineage;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * The first 128 bits of SHA-256 over a sequence of texts and numbers, each led by its length, so
 * that no two sequences have the same bytes. Texts count as UTF-16, because transcripts may hold
 * lone surrogates.
 */
final class ContentHash {

  private final MessageDigest digest;

  private ContentHash(String kind) {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    text(kind);
  }

  /** Returns the hash of what a message says and who says it; its id and place are not part. */
  static UUID of(Message message) {
    var hash = new ContentHash("message/1");
    hash.text(message.role().name()).text(message.author().name());
    hash.number(message.parts().size());
    message.parts().forEach(part -> part(hash, part));
    return hash.value();
  }

  private static void part(ContentHash hash, Part part) {
    switch (part) {
      case Part.Text text -> hash.text("text").text(text.text());
      case Part.Reasoning reasoning -> hash.text("reasoning").text(reasoning.text());
      case Part.Refusal refusal -> hash.text("refusal").text(refusal.text());
      case Part.ToolCall call ->
          hash.text("call").text(call.callId()).text(call.name()).text(call.arguments());
      case Part.ToolResult result ->
          hash.text("result")
              .text(result.callId())
              .text(result.name())
              .text(result.output())
              .number(result.failed() ? 1 : 0);
      case Part.Media media -> hash.text("media").text(media.kind()).text(media.reference());
    }
  }

  /**
   * Returns the hash of a transcript: its messages with their ids, conditions, events and
   * anomalies. Neither its own id nor where it was read is part.
   *
   * @param messages the hashes of its messages
   */
  static UUID of(Transcript transcript, List<UUID> messages) {
    var hash = new ContentHash("transcript/1");
    hash.number(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      hash.text(transcript.messages().get(i).id()).hash(messages.get(i));
    }
    var manifest = transcript.manifest();
    hash.text(manifest.model()).text(manifest.taskSet()).text(manifest.taskId());
    hash.number(manifest.sampling().size());
    manifest.sampling().forEach((name, value) -> hash.text(name).text(value));
    hash.number(transcript.events().size());
    transcript.events().forEach(event -> hash.text(event.name()).number(event.beforeMessage()));
    hash.number(transcript.anomalies().size());
    transcript
        .anomalies()
        .forEach(odd -> hash.text(odd.kind()).number(odd.message()).text(odd.detail()));
    return hash.value();
  }

  /**
   * Returns the hash of everything besides the transcript that an analysis depends on.
   *
   * @param build of the program
   * @param shape of what is kept
   */
  static UUID of(Lineage lineage, String build, String shape) {
    var hash = new ContentHash("lineage/1");
    hash.text(lineage.tool()).text(build).text(shape);
    hash.text(lineage.charter()).text(lineage.encoder()).text(lineage.bundle());
    hash.number(lineage.settings().size());
    lineage.settings().forEach((name, value) -> hash.text(name).text(value));
    return hash.value();
  }

  /** Returns the hash of the analysis of a transcript under a lineage. */
  static UUID analysis(UUID transcript, UUID lineage) {
    return new ContentHash("analysis/1").hash(transcript).hash(lineage).value();
  }

  /** Returns the hash by which later runs know that an entry is the same one. */
  static UUID entry(String source, String id) {
    return new ContentHash("entry/1").text(source).text(id).value();
  }

  private ContentHash text(String text) {
    number(text.length());
    digest.update(text.getBytes(StandardCharsets.UTF_16BE));
    // The encoder writes one mark for any lone surrogate; their own bits tell them apart.
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit) && !isPaired(text, i)) {
        number(i).number(unit);
      }
    }
    return this;
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private ContentHash number(long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  private ContentHash hash(UUID hash) {
    return number(hash.getMostSignificantBits()).number(hash.getLeastSignificantBits());
  }

  private UUID value() {
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
