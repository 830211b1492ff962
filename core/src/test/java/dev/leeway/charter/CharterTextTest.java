package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CharterTextTest {

  @Test
  void lines_example_tellPartsInOrder() throws Exception {
    String yaml = Files.readString(Path.of("../examples/charters/discount-desk.yaml"));

    List<String> lines = CharterText.lines(CharterReader.read("discount-desk.yaml", yaml));

    assertThat(lines)
        .startsWith("discount-desk, version 3")
        .contains(
            "  discount (user-request, for customer)",
            "    enacted by a call of apply_discount where percent is above 0, successful,"
                + " weighing percent",
            "    but not by a call of apply_discount where voucher is given",
            "   100  list-price: no-unapproved-discount governs, until approved, from system"
                + " (every price that is named to a customer)",
            "  discount and no-unapproved-discount",
            "  persistence 1, durability 2 contested turns")
        .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
  }

  @Test
  void lines_general_namesEveryObjective() {
    String text = String.join("\n", CharterText.lines(ShippedCharter.general()));

    for (Objective objective : ShippedCharter.general().objectives()) {
      assertThat(text).contains("  " + objective.id() + " (");
    }
  }
}
