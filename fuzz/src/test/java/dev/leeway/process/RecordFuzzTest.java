package dev.leeway.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.fuzz.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The record of a charter: files and editions, as they lie in a folder. In the input a line {@code
 * %%entry} or {@code %%charter} begins a file; {@code @1} stands for the seal of the first entry
 * and {@code @A} for that of the first charter, so that the search comes behind the seals.
 */
final class RecordFuzzTest {

  private static final int MEMORY_A_BYTE = 40_000;
  private static final int MOST_FILES = 9;

  @FuzzTest
  void record(byte[] bytes) throws Exception {
    String text = new String(bytes, UTF_8);
    check(bytes.length, List.of(text.split("%%entry\n", -1)), List.of());
    var entries = new ArrayList<String>();
    var charters = new ArrayList<String>();
    for (String section : text.split("%%", -1)) {
      if (section.startsWith("charter\n") && charters.size() < MOST_FILES) {
        charters.add(section.substring("charter\n".length()));
      } else if (section.startsWith("entry\n") && entries.size() < MOST_FILES) {
        entries.add(section.substring("entry\n".length()));
      }
    }
    check(bytes.length, sealed(entries, charters), charters);
  }

  private static void check(int length, List<String> entries, List<String> charters)
      throws Exception {
    var files = new TreeMap<String, String>();
    entries.forEach(entry -> files.put("%d.yaml".formatted(files.size() + 1), entry));
    var texts = new TreeMap<String, String>();
    charters.forEach(charter -> texts.put(new Edition("", Seal.of(charter)).file(), charter));
    var editions = new Editions(texts);
    RecordReader.Result result =
        Bounds.during(
            (long) length * MOST_FILES, MEMORY_A_BYTE, () -> RecordReader.read(files, editions));
    RecordReader.Result again = RecordReader.read(files, editions);
    assertThat(again.problems()).isEqualTo(result.problems());
    assertThat(again.record().entries()).isEqualTo(result.record().entries());
    for (RecordProblem problem : result.problems()) {
      assertThat(problem.file()).isNotBlank();
      assertThat(problem.what()).isNotBlank().doesNotEndWith(".");
      assertThat(problem.remedy()).isNotBlank().doesNotEndWith(".");
    }
    assertThat(result.record().entries()).allMatch(entry -> files.containsKey(entry.file()));
  }

  private static List<String> sealed(List<String> entries, List<String> charters) {
    var sealed = new ArrayList<String>();
    var seals = new ArrayList<String>();
    for (String entry : entries) {
      String text = entry;
      for (int i = 0; i < seals.size(); i++) {
        text = text.replace("@" + (i + 1), seals.get(i));
      }
      for (int i = 0; i < charters.size(); i++) {
        text = text.replace("@" + (char) ('A' + i), Seal.of(charters.get(i)));
      }
      sealed.add(Seal.close(text));
      seals.add(Seal.of(text));
    }
    return sealed;
  }
}
