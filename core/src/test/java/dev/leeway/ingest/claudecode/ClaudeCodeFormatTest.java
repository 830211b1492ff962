package dev.leeway.ingest.claudecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.Gzip;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Anomaly;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClaudeCodeFormatTest extends ReaderContract {

  private static final String SESSION =
      """
      {"type":"summary","summary":"Jam","leafUuid":"x"}
      {"type":"user","uuid":"a","parentUuid":null,"sessionId":"s1","message":{"role":"user","content":"Count the jars."},"timestamp":"t"}
      {"type":"assistant","uuid":"b","parentUuid":"a","sessionId":"s1","message":{"id":"r1","model":"m-1","role":"assistant","content":[{"type":"thinking","thinking":"How?"}]}}
      {"type":"assistant","uuid":"c","parentUuid":"b","sessionId":"s1","message":{"id":"r1","model":"m-1","role":"assistant","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"ls"}}]}}
      {"type":"user","uuid":"d","parentUuid":"c","sessionId":"s1","toolUseResult":{"stdout":"3"},"message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"3"}]}}
      {"type":"user","uuid":"k","parentUuid":null,"isSidechain":true,"sessionId":"s1","message":{"role":"user","content":"Look into the cellar."}}
      {"type":"assistant","uuid":"l","parentUuid":"k","isSidechain":true,"sessionId":"s1","message":{"id":"r9","model":"m-1","role":"assistant","content":"It is dark."}}
      {"type":"system","subtype":"compact_boundary","uuid":"e","sessionId":"s1","content":"Compacted"}
      {"type":"user","uuid":"f","parentUuid":"e","sessionId":"s1","isCompactSummary":true,"message":{"role":"user","content":"So far: jars."}}
      {"type":"assistant","uuid":"g","parentUuid":"f","sessionId":"s1","message":{"id":"r2","model":"<synthetic>","role":"assistant","content":"No connection."}}
      """;

  @Override
  protected Format format() {
    return Format.CLAUDE_CODE;
  }

  @Override
  protected String sample() {
    return line("a", "null", "Count the jars.") + line("b", "\"a\"", "Now the lids.");
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"type\":\"user\",\"uuid\":\"a\",\"sessionId\":\"s\",\"message\":{\"role\":\"user\","
        + "\"content\":"
        + quoted(words)
        + "}}\n";
  }

  @Test
  void read_session_isOneTranscriptAndOneForEachSubagent() {
    List<Transcript> transcripts = Results.transcripts(read(SESSION));
    assertThat(transcripts).extracting(Transcript::id).containsExactly("s1", "s1/k");
    assertThat(parts(transcripts.getFirst()))
        .containsExactly(
            new Part.Text("Count the jars."),
            new Part.Reasoning("How?"),
            new Part.ToolCall("t1", "Bash", "{\"command\": \"ls\"}"),
            new Part.ToolResult("t1", "Bash", "3", false),
            new Part.Text("So far: jars."),
            new Part.Text("No connection."));
    assertThat(transcripts.getFirst().messages())
        .extracting(Message::role)
        .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER, Role.ASSISTANT);
    assertThat(transcripts.getFirst().manifest().model()).isEqualTo("m-1");
  }

  @Test
  void read_replyOfTheProgram_isNotTheModels() {
    Transcript session = Results.transcripts(read(SESSION)).getFirst();
    assertThat(session.messages().getLast().author()).isEqualTo(Author.PREFILL);
  }

  @Test
  void read_linesWithoutWords_areCounted() {
    Transcript session = Results.transcripts(read(SESSION)).getFirst();
    assertThat(session.anomalies())
        .extracting(Anomaly::kind)
        .containsExactly("compacted", "ignored-fields");
    assertThat(session.anomalies().getLast().detail())
        .isEqualTo("2 fields not read: line.summary (1), line.system.compact_boundary (1).");
  }

  @Test
  void read_goingBack_isNoted() {
    String file =
        line("a", "null", "one") + line("b", "\"a\"", "two") + line("c", "\"a\"", "instead");
    Transcript session = only(read(file));
    assertThat(session.messages()).hasSize(3);
    assertThat(session.anomalies()).extracting(Anomaly::kind).containsExactly("rewound");
    assertThat(session.anomalies().getFirst().message()).isEqualTo(2);
  }

  @Test
  void read_parentsInACircle_areReadInTheOrderOfTheFile() {
    String circle = line("a", "\"b\"", "one") + line("b", "\"a\"", "two");
    assertThat(only(read(circle)).messages()).hasSize(2);
    String side = circle.replace("\"uuid\"", "\"isSidechain\":true,\"uuid\"");
    assertThat(only(read(side)).messages()).hasSize(2);
  }

  @Test
  void read_secondSession_endsTheFirst() {
    String file = sample() + sample().replace("\"s1\"", "\"s2\"");
    assertThat(Results.transcripts(read(file)))
        .extracting(Transcript::id)
        .containsExactly("s1", "s2");
  }

  @Test
  void read_onlySummaries_isAProblem() {
    String file = SESSION.lines().findFirst().orElseThrow() + "\n";
    assertThat(Results.problems(read(file)).getFirst().found())
        .isEqualTo("the file holds no transcript");
  }

  @Test
  void read_gzipCutOffLate_keepsWhatCameBefore() {
    var lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(line("u" + i, "null", "words " + i * 7_919L % 10_007));
    }
    byte[] whole = Gzip.of(lines.toString().getBytes(StandardCharsets.UTF_8));

    List<ReadResult> results = read(Arrays.copyOf(whole, whole.length - 200));

    assertThat(Results.transcripts(results).getFirst().messages()).hasSizeGreaterThan(10_000);
    assertThat(Results.problems(results)).hasSize(1);
    assertThat(results.getLast()).isInstanceOf(ReadResult.Unreadable.class);
  }

  @Test
  void read_sessionOverTheLimit_isOneProblem() {
    String file = line("a", "null", "words ".repeat(20)).repeat(50);
    ReadLimits limits = ReadLimits.defaults().withRecordBytes(1_000);
    List<ReadResult> results =
        Results.of(Origin.of("file", file), ReadOptions.automatic().withLimits(limits));
    assertThat(Results.transcripts(results)).isEmpty();
    assertThat(Results.problems(results)).hasSize(1);
    assertThat(Results.problems(results).getFirst().text())
        .startsWith("file:8:1: the session takes more than 1,000 characters");
  }

  private static String line(String uuid, String parent, String words) {
    return ("{\"type\":\"user\",\"uuid\":\"%s\",\"parentUuid\":%s,\"sessionId\":\"s1\","
            + "\"message\":{\"role\":\"user\",\"content\":\"%s\"}}\n")
        .formatted(uuid, parent, words);
  }
}
