package dev.leeway.cli;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.ShippedCharter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every benchmark for which a folder has a set, in the order in which help lists the tasks. */
final class BenchSuite {

  /**
   * One benchmark of the suite.
   *
   * @param title what tells it from others of the same task
   * @param set name of the set's files
   * @param charter name of the charter's file; empty for the general one
   */
  private record Part(
      String title, String task, String set, String charter, boolean rules, boolean pairs) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("agentdojo", "agentdojo", "agentdojo", "", true, false),
          new Part("counterfactual", "counterfactual", "agentdojo", "", true, false),
          new Part("goaldrift", "goaldrift", "goaldrift", "goal-drift.yaml", true, false),
          new Part(
              "goaldrift --no-rules", "goaldrift", "goaldrift", "goal-drift.yaml", false, false),
          new Part("odcv", "odcv", "odcv", "", true, false),
          new Part("agent-safety", "agent-safety", "assebench", "", true, false),
          new Part("xstest", "xstest", "xstest", "", true, false),
          new Part("harm", "harm", "saferlhf", "", true, false),
          new Part("harm --pairs", "harm", "hhrlhf", "", true, true),
          new Part("sycon", "sycon", "sycon", "", true, false));

  /** A run with its title. */
  record Titled(String title, BenchRun run) {}

  private BenchSuite() {}

  /**
   * Returns the runs for which there are files.
   *
   * @param charters the folder of charters that some sets need
   */
  static List<Titled> in(Path data, Path charters, Optional<Long> limit) throws CharterException {
    var runs = new ArrayList<Titled>();
    for (Part part : PARTS) {
      Path transcripts = data.resolve(part.set() + ".jsonl.gz");
      Path labels = data.resolve(part.set() + ".labels.csv");
      Path charter = charters.resolve(part.charter());
      if (Files.isRegularFile(transcripts)
          && Files.isRegularFile(labels)
          && (part.charter().isEmpty() || Files.isRegularFile(charter))) {
        runs.add(
            new Titled(
                part.title(),
                new BenchRun(
                    part.task(),
                    transcripts,
                    labels,
                    charter(part, charter),
                    part.rules(),
                    part.pairs(),
                    limit)));
      }
    }
    return runs;
  }

  private static Charter charter(Part part, Path file) throws CharterException {
    return part.charter().isEmpty() ? ShippedCharter.general() : CharterFile.read(file);
  }
}
