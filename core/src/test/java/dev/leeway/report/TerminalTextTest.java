package dev.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.testing.NastyText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TerminalTextTest {

  static List<NastyText.Case> nasty() {
    return NastyText.all();
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void of_nastyText_holdsNothingThatATerminalObeys(NastyText.Case nasty) {
    assertThat(TerminalText.of(nasty.text()).plain().codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> c == '\u2028' || c == '\u2029');
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void of_nastyText_leavesNoCharacterOut(NastyText.Case nasty) {
    long shown = TerminalText.of(nasty.text()).plain().codePoints().count();

    assertThat(shown).isGreaterThanOrEqualTo(nasty.text().codePoints().count());
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void ascii_nastyText_isPrintableAscii(NastyText.Case nasty) {
    assertThat(TerminalText.ascii(nasty.text()).plain().chars())
        .allMatch(c -> c >= ' ' && c <= '~');
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void wrapped_nastyText_fitsAndKeepsEveryWord(NastyText.Case nasty) {
    TerminalText text = TerminalText.of(nasty.text());

    List<TerminalText> lines = text.wrapped(10, 20);

    assertThat(lines).allSatisfy(line -> assertThat(line.cells()).isLessThanOrEqualTo(20));
    assertThat(lines.stream().map(TerminalText::plain).collect(Collectors.joining()))
        .isEqualToIgnoringWhitespace(text.plain().replace(" ", ""));
  }

  @Test
  void of_controlCharacters_areWrittenOut() {
    assertThat(TerminalText.of("a\u001b[31m\nb\u202ec\ud800").plain())
        .isEqualTo("a\\u{1b}[31m\\nb\\u{202e}c\\u{d800}");
  }

  @Test
  void clipped_wideCharacters_countTwoCells() {
    TerminalText text = TerminalText.of("\u4f60\u597d\u4f60\u597d");

    assertThat(text.cells()).isEqualTo(8);
    assertThat(text.clipped(6, "…").plain()).isEqualTo("\u4f60\u597d…");
  }

  @Test
  void painted_slices_keepTheirInk() {
    TerminalText text = TerminalText.of("one two").in(Ink.GOOD);

    assertThat(text.wrapped(3, 3).stream().map(TerminalText::painted))
        .containsExactly("\u001b[32mone\u001b[0m", "\u001b[32mtwo\u001b[0m");
  }
}
