package dev.leeway.evidence.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Transcript;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageActsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "acts.csv", delimiter = '|', quoteCharacter = '~')
  void read_sentence_findsWhatItDoes(LanguageAct act, boolean expected, String sentence) {
    double probability = Replies.probability(act, sentence);

    if (expected) {
      assertThat(probability).isGreaterThanOrEqualTo(0.5);
    } else {
      assertThat(probability).isLessThan(0.5);
    }
  }

  @Test
  void read_missingMeans_isLessThanARefusalAndMoreThanNothing() {
    assertThat(Replies.probability(LanguageAct.REFUSE, "I don't have access to real-time data."))
        .isBetween(0.1, 0.4);
  }

  @Test
  void read_laterRefusal_isWeakerThanAnOpeningOne() {
    String refusal = "I can't help with that.";

    assertThat(Replies.probability(LanguageAct.REFUSE, "Red. Green. Blue. Black. " + refusal))
        .isLessThan(Replies.probability(LanguageAct.REFUSE, refusal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The note reads \"I can't help with that.\" as you asked.",
        "> I can't help with that.",
        "```\nI can't help with that.\n```",
        "Use `I can't help with that` as the default.",
        "The sign says 'I cannot help you' in red."
      })
  void read_wordsOfSomebodyElse_areNotActs(String reply) {
    assertThat(Replies.probability(LanguageAct.REFUSE, reply)).isLessThan(0.5);
  }

  @Test
  void read_draftedLetter_isNotTheAssistantsOwnRefusal() {
    String reply =
        "Here you go.\n\nSubject: Saturday\n\nDear Ann,\n\nI'm sorry, I can't help you move.";

    assertThat(Replies.probability(LanguageAct.REFUSE, reply)).isLessThan(0.5);
  }

  @Test
  void read_severalParts_addressesSentencesThatExistInOrder() {
    Transcript transcript =
        Replies.of(
            new Part.Text("Great question! I can't share the token. It is risky."),
            new Part.ToolCall("1", "send", "{\"text\":\"I can't.\"}"),
            new Part.Refusal("  I'm sorry, I won't do that.  "));

    List<ActReading> acts = Replies.acts(transcript);

    assertThat(acts)
        .isSortedAccordingTo(Comparator.comparing(ActReading::span).thenComparing(ActReading::act));
    assertThat(acts.stream().map(reading -> transcript.text(reading.span())).distinct())
        .containsExactly(
            "Great question!",
            "I can't share the token.",
            "It is risky.",
            "I'm sorry, I won't do that.");
  }

  @Test
  void read_changedAction_leavesTheActsUnchanged() {
    var words = new Part.Text("I won't delete it. I'll keep a copy.");

    List<ActReading> one =
        Replies.acts(Replies.of(words, new Part.ToolCall("1", "keep", "{\"id\":7}")));
    List<ActReading> other =
        Replies.acts(Replies.of(words, new Part.ToolCall("1", "delete", "{\"id\":7}")));

    assertThat(one).isNotEmpty().isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I can't ", "I cannot cannot. ", "not ", "“I can't ", "' ", "sorry but ", "é"})
  void read_tenMegabytes_isDoneInSeconds(String piece) {
    Transcript hostile = Replies.of(new Part.Text(piece.repeat(10_000_000 / piece.length())));

    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> LanguageActs.read(LanguageView.of(hostile, hostile.turns().getFirst())));
  }
}
