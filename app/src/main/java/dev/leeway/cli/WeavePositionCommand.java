package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.process.Clerk;
import dev.leeway.process.RecordException;
import dev.leeway.process.Ruling;
import dev.leeway.process.Stand;
import dev.leeway.process.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Enters what a stakeholder says to a proposal. */
@Command(
    name = "position",
    sortOptions = false,
    description = {
      "Take a position on a proposal, with a reason. A later position of the same stakeholder takes",
      "the place of an earlier one."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave position desk.yaml --proposal clerks-may-round --stakeholder customer --by Bo \\",
      "      --stand support --reason \"Nobody wants the cents\"",
      "",
      "Exit codes: 0 done; 2 usage; 3 the charter, the record or the position cannot be used."
    })
final class WeavePositionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "CHARTER", description = "The charter, YAML.")
  private Path charter = Path.of("");

  @Option(
      names = "--proposal",
      paramLabel = "ID",
      required = true,
      description = "The proposal's name.")
  private String proposal = "";

  @Option(
      names = "--stakeholder",
      paramLabel = "NAME",
      required = true,
      description = "Whose position it is; one of the charter's stakeholders.")
  private String stakeholder = "";

  @Option(
      names = "--stand",
      paramLabel = "NAME",
      converter = StandConverter.class,
      completionCandidates = StandNames.class,
      description = "For consent and qualified-majority: ${COMPLETION-CANDIDATES}.")
  private Optional<Stand> stand = Optional.empty();

  @Option(
      names = "--score",
      paramLabel = "OPTION=NUMBER",
      description = "For maximin and nash: how good adopt and keep are, each from 0 to 1.")
  private Map<String, BigDecimal> scores = new LinkedHashMap<>();

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  @Mixin private SignOption sign = new SignOption();

  WeavePositionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, RecordException, IOException {
    RecordFolder folder = RecordFolder.of(charter);
    Clerk.Draft draft =
        sign.clerk(folder.intact().record())
            .position(
                new Step.Position(proposal, stakeholder, stand, sorted(), reason),
                folder.charter());
    say("entered " + folder.add(draft));
    Ruling ruling = sign.clerk(folder.intact().record()).count(proposal, folder.charter());
    say(
        ruling
            .count()
            .winner()
            .map(option -> "as it stands: %s (%s)".formatted(option, ruling.count().why()))
            .orElseGet(() -> "as it stands: undecided (%s)".formatted(ruling.count().why())));
    return ExitCode.DONE;
  }

  private SortedMap<String, BigDecimal> sorted() throws RecordException {
    for (Map.Entry<String, BigDecimal> each : scores.entrySet()) {
      BigDecimal score = each.getValue();
      if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0 || score.scale() > 6) {
        throw new RecordException(
            "The score %s of %s is not between 0 and 1 with at most six decimals.\nGive one like 0.75."
                .formatted(score.toPlainString(), each.getKey()));
      }
    }
    return new TreeMap<>(scores);
  }

  private void say(String line) throws IOException {
    terminal.out().append(terminal.style().text(line).plain()).append('\n');
  }

  /** The names of stands, for the help. */
  static final class StandNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Stand.values()).map(Stand::label).iterator();
    }
  }

  /** Finds a stand by name. */
  static final class StandConverter implements ITypeConverter<Stand> {

    @Override
    public Stand convert(String name) {
      return Stand.of(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no stand \"%s\"; expected one of %s"
                          .formatted(name, String.join(", ", new StandNames()))));
    }
  }
}
