package dev.leeway.cli;

import dev.leeway.convert.Conversion;
import dev.leeway.tables.ScoutTable;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Tables of about a hundred megabytes each, in the order of the transcripts. */
final class ConvertedTables implements ConvertedOutput {

  private static final long CHARACTERS = 100_000_000;

  private final Path folder;
  private final KnownResults results;
  private final List<Path> written = new ArrayList<>();
  private ScoutTable table;
  private long characters;

  ConvertedTables(Path folder, KnownResults results) throws IOException {
    this.folder = folder;
    this.results = results;
    this.table = new ScoutTable();
    Files.createDirectories(folder);
  }

  @Override
  public void add(Transcript transcript, Conversion conversion) throws IOException {
    table.add(conversion.text(), results.of(transcript.id()));
    characters += conversion.text().length();
    if (characters >= CHARACTERS) {
      write();
      table = new ScoutTable();
    }
  }

  @Override
  public List<Path> finish() throws IOException {
    if (characters > 0 || written.isEmpty()) {
      write();
    }
    return List.copyOf(written);
  }

  private void write() throws IOException {
    Path path = folder.resolve("transcripts-%05d.parquet".formatted(written.size() + 1));
    Path partial = path.resolveSibling(path.getFileName() + ".partial");
    table.write(partial);
    table.close();
    Files.move(partial, path, StandardCopyOption.REPLACE_EXISTING);
    written.add(path);
    characters = 0;
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
