package dev.leeway.learning;

import dev.leeway.accuracy.LabelTable;
import dev.leeway.ingest.InputException;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two files of a set of labelled transcripts.
 *
 * @param transcripts in any format that can be read
 * @param labels CSV, joined by {@code id}
 */
record LabelledSet(String name, Path transcripts, Path labels) {

  /**
   * Returns the set of that name in a folder: {@code NAME.jsonl.gz} and {@code NAME.labels.csv}.
   */
  static LabelledSet in(Path folder, String name) {
    return new LabelledSet(
        name, folder.resolve(name + ".jsonl.gz"), folder.resolve(name + ".labels.csv"));
  }

  boolean exists() {
    return Files.isRegularFile(transcripts) && Files.isRegularFile(labels);
  }

  LabelTable table(List<String> columns) {
    try (BufferedReader reader = Files.newBufferedReader(labels)) {
      return LabelTable.read(labels.toString(), reader, columns);
    } catch (IOException e) {
      throw unreadable(labels, e);
    }
  }

  /** Hands over every transcript that can be read, in order, and every problem with the others. */
  void read(Consumer<ReadResult> to) {
    TranscriptReaders.read(
        new Origin(transcripts.toString(), () -> Files.newInputStream(transcripts)),
        ReadOptions.automatic(),
        to);
  }

  String transcriptsHash() {
    return hash(transcripts);
  }

  String labelsHash() {
    return hash(labels);
  }

  private static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static InputException unreadable(Path file, IOException e) {
    return new InputException(
        "%s: cannot be read: %s.\nGive a folder with NAME.jsonl.gz and NAME.labels.csv."
            .formatted(file, e.getMessage()),
        e);
  }
}
