package dev.leeway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.testing.NastyText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SafeFileNamesTest {

  @Test
  void of_plainId_isTheId() {
    assertThat(new SafeFileNames().of("run-17_epoch.1")).isEqualTo("run-17_epoch.1");
  }

  @Test
  void of_hostileIds_staysInTheFolderAndDiffers() {
    var names = new SafeFileNames();
    var seen = new HashSet<String>();
    var ids =
        new java.util.ArrayList<>(
            List.of(
                "",
                ".",
                "..",
                "../..",
                "/etc/passwd",
                "a/b",
                "a_b",
                "A_B",
                "con",
                "NUL.txt",
                "x".repeat(5_000),
                "x".repeat(5_001),
                "-rf",
                "a.",
                "~",
                "C:\\x"));
    NastyText.all().forEach(nasty -> ids.add(nasty.text()));
    for (String id : ids) {
      String name = names.of(id);
      assertThat(name).as(id).matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,140}").doesNotEndWith(".");
      assertThat(name.toLowerCase(Locale.ROOT)).isNotIn("con", "nul.txt");
      assertThat(seen.add(name.toLowerCase(Locale.ROOT))).as(id).isTrue();
      Path folder = Path.of("/tmp/out");
      assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
    }
  }

  @Test
  void of_sameIdTwice_areTwoNames() {
    var names = new SafeFileNames();
    assertThat(names.of("a")).isEqualTo("a");
    assertThat(names.of("a")).isEqualTo("a-2");
  }
}
