package dev.leeway.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.testing.NastyText;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ContentHashTest {

  @Test
  void message_ofKnownContent_hasTheValueOfAnotherImplementation() {
    // python3 -c 'import hashlib,struct as s
    // n=lambda v:s.pack(">q",v); t=lambda x:n(len(x))+x.encode("utf-16-be")
    // print(hashlib.sha256(t("message/1")+t("USER")+t("USER")+n(1)+t("text")+t("Hi")).hexdigest())'
    assertThat(ContentHash.of(message(new Part.Text("Hi"))).toString().replace("-", ""))
        .isEqualTo("dd0bb1efba3f90934ab31135524818e6");
  }

  @Test
  void messages_thatDifferInAnything_haveOtherHashes() {
    assertThat(
            List.of(
                ContentHash.of(message(new Part.Text("ab"), new Part.Text("c"))),
                ContentHash.of(message(new Part.Text("a"), new Part.Text("bc"))),
                ContentHash.of(message(new Part.Text("abc"))),
                ContentHash.of(message(new Part.Reasoning("abc"))),
                ContentHash.of(message(new Part.ToolCall("a", "b", "c"))),
                ContentHash.of(message(new Part.ToolCall("", "ab", "c"))),
                ContentHash.of(message(new Part.ToolResult("a", "b", "c", false))),
                ContentHash.of(message(new Part.ToolResult("a", "b", "c", true)))))
        .doesNotHaveDuplicates();
  }

  @Test
  void nastyTexts_allHaveTheirOwnHash() {
    assertThat(
            NastyText.all().stream()
                .map(each -> ContentHash.of(message(new Part.Text(each.text())))))
        .doesNotHaveDuplicates();
  }

  @Test
  void transcript_underAnotherIdAndFromAnotherFile_isTheSame() {
    Transcript one = Samples.transcripts().getFirst();
    var other =
        new Transcript(
            "other",
            one.messages(),
            one.manifest(),
            one.events(),
            new Source("elsewhere.json", "text", 9),
            one.anomalies());

    assertThat(hash(other)).isEqualTo(hash(one));
  }

  @Test
  void transcripts_ofTheExamples_areAllDifferent() {
    assertThat(Samples.transcripts().stream().map(ContentHashTest::hash)).doesNotHaveDuplicates();
  }

  private static UUID hash(Transcript transcript) {
    return ContentHash.of(transcript, Hashes.of(transcript));
  }

  private static Message message(Part... parts) {
    return new Message(0, "m0", Role.USER, Author.USER, List.of(parts));
  }
}
