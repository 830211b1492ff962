package dev.leeway.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written under another name and takes its own when it is whole. */
final class ResultFile implements Closeable {

  private final Path path;
  private final Writer writer;

  private ResultFile(Path path, Writer writer) {
    this.path = path;
    this.writer = writer;
  }

  /** Begins a file; its folder is made if it is not there. */
  static ResultFile begin(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return new ResultFile(
        path,
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(partial(path)), StandardCharsets.UTF_8),
            1 << 16));
  }

  Path path() {
    return path;
  }

  Writer writer() {
    return writer;
  }

  /** Gives the file its name; close it before. */
  void publish() throws IOException {
    Files.move(partial(path), path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Ends writing; until it is published the file stays under its other name. */
  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static Path partial(Path file) {
    return file.resolveSibling(file.getFileName() + ".partial");
  }
}
