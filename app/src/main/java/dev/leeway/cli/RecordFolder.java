package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.ingest.InputException;
import dev.leeway.process.Clerk;
import dev.leeway.process.Edition;
import dev.leeway.process.Editions;
import dev.leeway.process.RecordCheck;
import dev.leeway.process.RecordProblem;
import dev.leeway.process.RecordReader;
import dev.leeway.process.Seal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder beside a charter that holds its record: a file an entry, and the charter's editions.
 */
final class RecordFolder {

  private static final String ENDING = ".yaml";
  private static final long MOST_BYTES = 4_000_000;
  private static final int SHOWN = 20;

  private final Path file;
  private final Path folder;
  private final String text;
  private final Charter charter;

  private RecordFolder(Path file, String text, Charter charter) {
    this.file = file;
    this.folder = folder(file);
    this.text = text;
    this.charter = charter;
  }

  /** Opens the record of a charter; it may not have begun. */
  static RecordFolder of(Path charter) throws CharterException {
    String text = read(charter);
    return new RecordFolder(charter, text, CharterReader.read(charter.toString(), text));
  }

  /** Returns the charter as it stands. */
  Charter charter() {
    return charter;
  }

  Path folder() {
    return folder;
  }

  /** Returns the charter's text as an edition. */
  Edition edition() {
    return new Edition(charter.version(), Seal.of(text));
  }

  /** Returns the editions that are kept. */
  Editions editions() {
    return new Editions(
        texts(folder.resolve("charters"), path -> String.valueOf(path.getFileName())));
  }

  /** Returns what is read, with every problem of the chain, or else of the charter beside it. */
  RecordReader.Result read() {
    RecordReader.Result result = RecordReader.read(texts(folder, Path::toString), editions());
    return result.problems().isEmpty()
        ? new RecordReader.Result(
            result.record(), RecordCheck.against(result.record(), file.toString(), text))
        : result;
  }

  /**
   * Returns a record to which entries may be added.
   *
   * @throws InputException with every problem if it is not whole
   */
  RecordReader.Result intact() {
    RecordReader.Result result = read();
    if (!result.problems().isEmpty()) {
      throw new InputException(
          result.problems().stream()
              .limit(SHOWN)
              .map(RecordProblem::toString)
              .collect(
                  Collectors.joining(
                      "\n", folder + " does not verify, so nothing can be added to it.\n", "")));
    }
    return result;
  }

  /** Keeps a charter's text beside the record. */
  void keep(Edition edition, String charterText) throws IOException {
    write(folder.resolve("charters").resolve(edition.file()), charterText);
  }

  /** Keeps the charter as it stands. */
  void keep() throws IOException {
    keep(edition(), text);
  }

  /** Adds an entry. */
  Path add(Clerk.Draft draft) throws IOException {
    Path entry = folder.resolve(draft.file());
    write(entry, draft.text());
    return entry;
  }

  /** Puts a kept edition in the charter's place. */
  void put(Edition edition) throws IOException {
    write(file, editions().text(edition).orElseThrow());
  }

  /** Reads a text file of a user. */
  static String read(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new InputException(
            "%s: has more than %d bytes.\nThat is no charter and no entry of a record."
                .formatted(path, MOST_BYTES));
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new InputException(path + ": is not UTF-8.\nSave it as text in UTF-8.", e);
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nGive the file of a charter; leeway charter show prints one."
              .formatted(path, Reason.of(e)),
          e);
    }
  }

  private static Path folder(Path charter) {
    String name = String.valueOf(charter.getFileName());
    int dot = name.lastIndexOf('.');
    return charter.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".record");
  }

  private static SortedMap<String, String> texts(Path folder, Function<Path, String> name) {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    for (Path path : files(folder)) {
      texts.put(name.apply(path), read(path));
    }
    return texts;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read: %s.\nCheck the permissions of the record."
              .formatted(folder, Reason.of(e)),
          e);
    }
  }

  private static void write(Path path, String text) throws IOException {
    ResultFile result = ResultFile.begin(path);
    try (result) {
      result.writer().write(text);
    }
    result.publish();
  }
}
