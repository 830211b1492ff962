package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.process.Clerk;
import dev.leeway.process.Edition;
import dev.leeway.process.Origin;
import dev.leeway.process.RecordException;
import dev.leeway.process.Seal;
import dev.leeway.process.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Says that a charter should change. */
@Command(
    name = "propose",
    sortOptions = false,
    description = {
      "Propose a change of a charter. The first proposal opens the charter's record, a folder beside",
      "it: discount-desk.yaml has discount-desk.record/."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave propose desk.yaml --id clerks-may-round --by Ada --title \"Clerks may round down\" \\",
      "      --reason \"Cents cost more than they bring\" --change desk-3.yaml",
      "",
      "Exit codes: 0 done; 2 usage; 3 the charter, the record or the proposal cannot be used."
    })
final class WeaveProposeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "CHARTER", description = "The charter, YAML.")
  private Path charter = Path.of("");

  @Option(
      names = "--id",
      paramLabel = "ID",
      required = true,
      description = "The proposal's name, in kebab-case.")
  private String id = "";

  @Option(names = "--title", paramLabel = "TEXT", required = true, description = "In one line.")
  private String title = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why the charter should change.")
  private String reason = "";

  @Option(
      names = "--change",
      paramLabel = "FILE",
      description = "The charter as it would read; without it, the proposal is words only.")
  private Optional<Path> change = Optional.empty();

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      converter = OriginConverter.class,
      completionCandidates = OriginNames.class,
      description = "Where it comes from: ${COMPLETION-CANDIDATES}. Default: person.")
  private Origin origin = Origin.PERSON;

  @Option(
      names = "--evidence",
      paramLabel = "TEXT",
      description = "What shows the need: a cluster, a transcript, a case. Can be repeated.")
  private List<String> evidence = List.of();

  @Option(
      names = "--misfit-since",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "When the charter was first seen not to fit.")
  private Optional<LocalDate> misfitSince = Optional.empty();

  @Option(
      names = "--contests",
      paramLabel = "ID",
      description = "The proposal whose decision this objects to.")
  private Optional<String> contests = Optional.empty();

  @Mixin private SignOption sign = new SignOption();

  WeaveProposeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, RecordException, IOException {
    RecordFolder folder = RecordFolder.of(charter);
    Optional<String> text = change.map(RecordFolder::read);
    Optional<Edition> edition =
        text.isEmpty() ? Optional.empty() : Optional.of(edition(change.get(), text.get()));
    if (folder.intact().record().entries().isEmpty()) {
      Clerk.Draft opening = sign.clerk(folder.read().record()).open(folder.edition());
      folder.keep();
      say("opened   " + folder.add(opening));
    }
    Clerk.Draft draft = sign.clerk(folder.intact().record()).propose(proposal(edition));
    if (edition.isPresent()) {
      folder.keep(edition.get(), text.orElseThrow());
    }
    say("proposed " + folder.add(draft));
    say("seal     " + draft.entry().seal());
    return ExitCode.DONE;
  }

  private Step.Proposal proposal(Optional<Edition> edition) {
    Origin from = contests.isPresent() && origin == Origin.PERSON ? Origin.CONTEST : origin;
    return new Step.Proposal(id, title, reason, from, evidence, misfitSince, contests, edition);
  }

  private static Edition edition(Path file, String text) throws CharterException {
    return new Edition(CharterReader.read(file.toString(), text).version(), Seal.of(text));
  }

  private void say(String line) throws IOException {
    terminal.out().append(terminal.style().text(line).plain()).append('\n');
  }

  /** The names of origins, for the help. */
  static final class OriginNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Origin.values()).map(Origin::label).iterator();
    }
  }

  /** Finds an origin by name. */
  static final class OriginConverter implements ITypeConverter<Origin> {

    @Override
    public Origin convert(String name) {
      return Origin.of(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no origin \"%s\"; expected one of %s"
                          .formatted(name, String.join(", ", new OriginNames()))));
    }
  }
}
