package dev.leeway.cli;

import dev.leeway.convert.Conversion;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One file, a line a transcript. */
final class ConvertedLines implements ConvertedOutput {

  private final ResultFile file;

  ConvertedLines(Path path) throws IOException {
    this.file = ResultFile.begin(path);
  }

  @Override
  public void add(Transcript transcript, Conversion conversion) throws IOException {
    file.writer().append(conversion.text()).append('\n');
  }

  @Override
  public List<Path> finish() throws IOException {
    file.close();
    file.publish();
    return List.of(file.path());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
