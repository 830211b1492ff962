package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/cli.md is what the program says of itself. */
final class CommandLineDocumentTest {

  private static final Path PAGE = Path.of("../docs/cli.md");

  @Test
  void page_isWhatHelpSays() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("golden.update is refused where CI=true")
          .isNotEqualTo("true");
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE)
        .as("run with -Dgolden.update=true where this differs")
        .content()
        .isEqualTo(expected);
  }

  private static String page() {
    var terminal =
        new Terminal(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(Writer.nullWriter()),
            Screen.none(),
            Path.of("."));
    var commands = new LinkedHashMap<String, CommandLine>();
    collect(LeewayCommand.commandLine(terminal), commands);
    var page =
        new StringBuilder("# Command line\n\nWhat `leeway help` says, command by command.\n");
    commands.forEach(
        (name, command) ->
            page.append("\n## %s\n\n```text\n".formatted(name))
                .append(command.getUsageMessage().stripTrailing().replace("\r\n", "\n"))
                .append("\n```\n"));
    return page.toString();
  }

  private static void collect(CommandLine command, Map<String, CommandLine> to) {
    to.put(command.getCommandSpec().qualifiedName(), command);
    command.getSubcommands().values().forEach(each -> collect(each, to));
  }
}
