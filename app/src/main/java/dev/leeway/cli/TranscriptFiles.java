package dev.leeway.cli;

import dev.leeway.analysis.Outcome;
import dev.leeway.tables.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files behind the paths that a user gave, in the user's order and by name within a folder. A
 * file that is named is always taken; of a folder, files whose names say that they may hold
 * transcripts. What is passed over is counted by its ending.
 */
final class TranscriptFiles {

  /** Endings of files that are read from a folder, each also with {@code .gz}. */
  static final List<String> ENDINGS =
      Stream.concat(
              Stream.of(".json", ".jsonl", ".ndjson", ".eval", ".txt", ".pb", ".binpb"),
              TableFiles.ENDINGS.stream())
          .toList();

  private final Path own;
  private final List<Path> files = new ArrayList<>();
  private final List<Outcome.Failed> problems = new ArrayList<>();
  private final Map<String, Integer> passedOver = new TreeMap<>();
  private final Set<Path> visited = new HashSet<>();

  private TranscriptFiles(Path own) {
    this.own = own;
  }

  /**
   * Finds the files.
   *
   * @param own the folder of Leeway's own results, which is never read as input when it lies in a
   *     folder that is
   */
  static TranscriptFiles under(List<Path> paths, Path own) {
    var found = new TranscriptFiles(own);
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.folder(path);
      } else if (Files.exists(path)) {
        found.files.add(path);
      } else {
        found.problem(path, "there is no such file or folder");
      }
    }
    return found;
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  /** Returns what could not be looked into. */
  List<Outcome.Failed> problems() {
    return List.copyOf(problems);
  }

  /** Returns how many files of folders were passed over, by the ending of their names. */
  Map<String, Integer> passedOver() {
    return passedOver;
  }

  private void folder(Path folder) {
    try {
      if (!visited.add(folder.toRealPath()) || isOwn(folder)) {
        return;
      }
      for (Path entry : entries(folder)) {
        if (Files.isDirectory(entry)) {
          folder(entry);
        } else if (isTranscript(entry)) {
          files.add(entry);
        } else {
          passedOver.merge(ending(entry), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      problem(folder, Reason.of(e));
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !name(entry).startsWith("."))
          .sorted(Comparator.comparing(TranscriptFiles::name))
          .toList();
    }
  }

  private boolean isOwn(Path folder) throws IOException {
    return Files.isDirectory(own) && Files.isSameFile(folder, own);
  }

  private static boolean isTranscript(Path file) {
    String plain = withoutGzip(file);
    return ENDINGS.stream().anyMatch(plain::endsWith);
  }

  private static String ending(Path file) {
    String plain = withoutGzip(file);
    int dot = plain.lastIndexOf('.');
    return dot < 1 ? "no ending" : plain.substring(dot);
  }

  private static String withoutGzip(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  private void problem(Path path, String reason) {
    problems.add(
        new Outcome.Failed(
            path.toString(),
            path + ": cannot be read: " + reason + ".\nCheck the path and its permissions."));
  }
}
