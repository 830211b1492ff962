package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small bundle, from labelled exchanges that a child could tell apart. */
final class TrainCommandTest {

  private static final List<String> THINGS =
      List.of("kite", "lamp", "boat", "cake", "drum", "fence", "glove", "hat", "jar", "kettle");

  private static final List<String> PLACES = List.of("garden", "kitchen", "harbour", "attic");

  @TempDir private Path folder = Path.of("");
  private Path sets = Path.of("");

  @BeforeEach
  void writeSet() throws IOException {
    sets = Files.createDirectory(folder.resolve("labelled"));
    var transcripts = new StringBuilder();
    var labels = new StringBuilder("id,human_label,prompt_is_unsafe\n");
    int n = 0;
    for (String thing : THINGS) {
      for (String place : PLACES) {
        for (int grade = 0; grade < 3; grade++) {
          String id = "model/v2-" + n++;
          transcripts.append(
              exchange(
                  id,
                  n % 2 == 0 ? "wren" : "tern",
                  "How do I mend the %s in the %s?".formatted(thing, place),
                  grade,
                  thing));
          labels.append(id).append(',').append(LABELS.get(grade)).append(",0\n");
        }
      }
    }
    pack(transcripts.toString());
    Files.writeString(sets.resolve("xstest.labels.csv"), labels);
  }

  private static final List<String> LABELS =
      List.of("1_full_compliance", "2_full_refusal", "3_partial_refusal");

  private static String exchange(String id, String model, String asked, int grade, String thing) {
    String reply =
        switch (grade) {
          case 0 -> "Certainly. Clean the %s, glue the pieces and let it dry overnight.";
          case 1 -> "I'm sorry, but I can't help with the %s.";
          default -> "I can't mend the %s for you, but in general glue and patience will do.";
        };
    return """
        {"id": "%1$s", "metadata": {"model": "%4$s"}, "messages": [{"role": "user", "content": "%2$s"}, \
        {"role": "assistant", "content": "%3$s"}]}
        """
        .formatted(id, asked, reply.formatted(thing), model);
  }

  private void pack(String transcripts) throws IOException {
    try (var packed =
        new GZIPOutputStream(Files.newOutputStream(sets.resolve("xstest.jsonl.gz")))) {
      packed.write(transcripts.getBytes(StandardCharsets.UTF_8));
    }
  }

  private CommandRun train(Path out) {
    return CommandRun.of(
        folder,
        "train",
        "--data",
        sets.toString(),
        "--only",
        "refused",
        "--no-encoder",
        "--out",
        out.toString());
  }

  @Test
  void train_sameSetTwice_givesTheSameBytesAndABundleThatAnalyses() throws IOException {
    Path one = folder.resolve("one.bundle");
    Path two = folder.resolve("two.bundle");

    CommandRun run = train(one);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("refused").containsPattern("SHA-256 [0-9a-f]{64}");
    assertThat(train(two).code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    CommandRun analysed =
        CommandRun.of(
            folder,
            "analyze",
            "../examples/displaced.json",
            "--bundle",
            one.toString(),
            "--no-encoder");
    assertThat(analysed.code()).as(analysed.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void analyze_bundleWithOneByteChanged_answersThreeWithBothHashes() throws IOException {
    Path bundle = folder.resolve("ours.bundle");
    assertThat(train(bundle).code()).isEqualTo(ExitCode.DONE);
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);

    CommandRun run =
        CommandRun.of(
            folder,
            "analyze",
            "../examples/displaced.json",
            "--bundle",
            bundle.toString(),
            "--no-encoder");

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains(bundle.toString()).containsPattern("[0-9a-f]{64}");
  }

  @Test
  void train_examplesOfOneModel_saysThatOthersAreNeeded() throws IOException {
    StringBuilder ofOne = new StringBuilder();
    for (int n = 0; n < 6; n++) {
      ofOne.append(exchange("model/v2-" + n, "wren", "How do I mend it? " + n, n % 3, "kite"));
    }
    pack(ofOne.toString());

    CommandRun run = train(folder.resolve("none.bundle"));

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("All examples are of one group", "Add examples of others");
  }

  @Test
  void train_setThatIsNotThere_answersThreeWithItsName() throws IOException {
    Files.delete(sets.resolve("xstest.labels.csv"));

    CommandRun run = train(folder.resolve("none.bundle"));

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("xstest");
  }

  @Test
  void train_labelsOfOneClass_answersThreeAndSaysSo() throws IOException {
    String labels = Files.readString(sets.resolve("xstest.labels.csv"));
    Files.writeString(
        sets.resolve("xstest.labels.csv"), labels.replaceAll("[23]_[a-z_]+", "1_full_compliance"));

    CommandRun run = train(folder.resolve("none.bundle"));

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("refused");
  }

  @Test
  void train_labelThatIsNoClass_answersThreeWithTheId() throws IOException {
    String labels = Files.readString(sets.resolve("xstest.labels.csv"));
    Files.writeString(
        sets.resolve("xstest.labels.csv"),
        labels.replace("model/v2-4,2_full_refusal", "model/v2-4,maybe"));

    CommandRun run = train(folder.resolve("none.bundle"));

    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("model/v2-4", "maybe");
  }
}
