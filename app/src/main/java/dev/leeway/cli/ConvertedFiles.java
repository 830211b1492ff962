package dev.leeway.cli;

import dev.leeway.convert.Conversion;
import dev.leeway.ingest.InputException;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A file a transcript, named after its id. */
final class ConvertedFiles implements ConvertedOutput {

  private final Path folder;
  private final String ending;
  private final Set<Path> kept;
  private final SafeFileNames names = new SafeFileNames();
  private final List<Path> written = new ArrayList<>();

  ConvertedFiles(Path folder, String ending, Set<Path> kept) {
    this.folder = folder;
    this.ending = ending;
    this.kept = Set.copyOf(kept);
  }

  @Override
  public void add(Transcript transcript, Conversion conversion) throws IOException {
    Path path = folder.resolve(names.of(transcript.id()) + ending);
    if (kept.contains(path.toAbsolutePath().normalize())) {
      throw new InputException(
          path + " is read and would be replaced.\nGive another folder with --out.");
    }
    ResultFile file = ResultFile.begin(path);
    try (file) {
      file.writer().append(conversion.text()).append('\n');
    }
    file.publish();
    written.add(path);
  }

  @Override
  public List<Path> finish() {
    return List.copyOf(written);
  }

  @Override
  public void close() {}
}
