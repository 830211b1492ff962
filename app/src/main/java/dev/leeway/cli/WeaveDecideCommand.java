package dev.leeway.cli;

import dev.leeway.charter.CharterException;
import dev.leeway.process.Clerk;
import dev.leeway.process.RecordException;
import dev.leeway.process.Ruling;
import dev.leeway.process.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the positions and enters what follows from them. */
@Command(
    name = "decide",
    sortOptions = false,
    description = {
      "Decide a proposal by the rule that the charter declares, and enter the decision with its",
      "dissent, its day of review and the way to contest it. An adopted text takes the charter's",
      "place. Where nothing follows from the positions, nothing is entered."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  leeway weave decide desk.yaml --proposal clerks-may-round --by Ada --review 2027-05-01",
      "",
      "Exit codes: 0 decided; 2 usage; 3 the charter or the record cannot be used; 10 undecided."
    })
final class WeaveDecideCommand implements Callable<Integer> {

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
      names = "--review",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "When it is looked at again. Default: after the charter's review-days.")
  private Optional<LocalDate> review = Optional.empty();

  @Mixin private SignOption sign = new SignOption();

  WeaveDecideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CharterException, RecordException, IOException {
    RecordFolder folder = RecordFolder.of(charter);
    Clerk clerk = sign.clerk(folder.intact().record());
    Ruling ruling = clerk.count(proposal, folder.charter());
    if (ruling.count().winner().isEmpty()) {
      say("undecided: " + ruling.count().why());
      if (!ruling.count().unheard().isEmpty()) {
        say("not heard: " + String.join(", ", ruling.count().unheard()));
      }
      return ExitCode.FOUND;
    }
    Clerk.Draft draft = clerk.decide(proposal, folder.charter(), review);
    say("%s: %s".formatted(ruling.count().winner().get(), ruling.count().why()));
    for (Step.Dissent dissent : ruling.dissent()) {
      say("dissent: %s: %s".formatted(dissent.stakeholder(), dissent.reason()));
    }
    say("entered " + folder.add(draft));
    if (draft.entry().step() instanceof Step.Decision decision
        && !decision.edition().equals(folder.edition())) {
      folder.put(decision.edition());
      say("%s is now version %s".formatted(charter, decision.edition().version()));
    }
    say("seal    " + draft.entry().seal());
    return ExitCode.DONE;
  }

  private void say(String line) throws IOException {
    terminal.out().append(terminal.style().text(line).plain()).append('\n');
  }
}
