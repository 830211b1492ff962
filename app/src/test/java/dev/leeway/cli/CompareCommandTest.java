package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompareCommandTest {

  private static final String EXAMPLES = "../examples";

  @TempDir private Path folder = Path.of("");

  private CommandRun run(String... more) {
    var arguments = new ArrayList<String>(List.of("compare"));
    arguments.addAll(List.of(more));
    arguments.add("--no-encoder");
    return CommandRun.of(folder, arguments.toArray(String[]::new));
  }

  @Test
  void compare_sameFolderTwice_saysThatThereIsNothingToCompare() {
    CommandRun run = run(EXAMPLES, EXAMPLES, "--quiet");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("the same 12 transcripts, word for word");
  }

  @Test
  void compare_twoModelsOfOneFolder_saysHowManyWouldBeNeeded() throws IOException {
    Path json = folder.resolve("c.json");
    Path html = folder.resolve("c.html");
    CommandRun run =
        run(
            EXAMPLES,
            "--a",
            "model=corvid-chat-3",
            "--b",
            "model=larch-2-large",
            "--json",
            json.toString(),
            "--html",
            html.toString());

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("with model=corvid-chat-3: 2 transcripts", "Not shown", "too few units");
    assertThat(Files.readString(json)).startsWith("{\"format\":\"leeway-comparison/1\"");
    assertThat(Files.readString(html)).contains("Which gives way more").doesNotContain("<script");
  }

  @Test
  void compare_aSetThatIsEmpty_saysWhichAndWhatThereIs() {
    CommandRun run = run(EXAMPLES, "--a", "model=corvid-chat-3", "--b", "model=Larch");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("B: No transcript says model=Larch", "larch-2-large");
  }

  @Test
  void compare_onePathWithoutFilters_isUsage() {
    CommandRun run = run(EXAMPLES);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--a and --b must say which");
    assertThat(run(EXAMPLES, "--a", "larch", "--b", "model=x").err()).contains("is no KEY=VALUE");
  }
}
