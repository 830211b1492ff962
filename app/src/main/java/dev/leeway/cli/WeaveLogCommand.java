package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.process.Expectation;
import dev.leeway.process.RecordReader;
import dev.leeway.process.Weaving;
import dev.leeway.report.RecordReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how a charter came to be what it is. */
@Command(
    name = "log",
    sortOptions = false,
    description = {
      "Tell how a charter came to be what it is: proposals, positions, decisions and dissent, how",
      "complete the record is, apart for governing and enabling constraints, and how the charter is",
      "kept in step: cadence, latency, age, and whether it is open to change."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave log desk.yaml",
      "  leeway weave log desk.yaml --date 2027-06-01 --format json",
      "  leeway weave log desk.yaml --html log.html",
      "",
      "Exit codes: 0 done; 2 usage; 3 the charter or the record cannot be used."
    })
final class WeaveLogCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "CHARTER", description = "The charter, YAML.")
  private Path charter = Path.of("");

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The day from which ages are counted, like 2026-11-21. Default: today.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description =
          "What leeway weave replay wrote as JSON: cases that held under the version before and no"
              + " longer do are counted.")
  private Optional<Path> replay = Optional.empty();

  @Mixin private WeaveOutput output = new WeaveOutput();

  WeaveLogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, IOException {
    RecordFolder folder = RecordFolder.of(charter);
    RecordReader.Result result = folder.intact();
    var report =
        new RecordReport(
            result.record(),
            folder.charter(),
            Expectation.of(result.record(), folder.editions(), folder.charter()),
            Weaving.of(result.record(), folder.charter(), date.orElseGet(SignOption::today)),
            replay.isPresent()
                ? Optional.of(ReplayFile.regressions(replay.get()))
                : Optional.empty());
    output.write(report, terminal);
    return ExitCode.DONE;
  }
}
