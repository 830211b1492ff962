package dev.leeway.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Origin;
import dev.leeway.ingest.Problem;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conversations that a sample went back from, told by its events. */
final class InspectBranchesTest {

  /** The first go ends with a2; the second forks off behind a1, and is what was kept. */
  private static final String EVENTS =
      """
      {"event": "span_begin", "id": "t", "parent_id": null, "span_id": "t"},
      {"event": "model", "span_id": "t", "input": [%1$s], "output": {"choices": [{"message": %2$s}]}},
      {"event": "anchor", "span_id": "t", "anchor_id": "after-a1"},
      {"event": "model", "span_id": "t", "input": [%1$s, %2$s, %3$s],
       "output": {"choices": [{"message": %4$s}]}},
      {"event": "span_begin", "id": "b", "type": "branch", "parent_id": "t", "span_id": "b"},
      {"event": "anchor", "span_id": "b", "anchor_id": "after-a1"},
      {"event": "branch", "span_id": "b", "from_anchor": "after-a1"},
      {"event": "model", "span_id": "b", "input": [%1$s, %2$s, %5$s],
       "output": {"choices": [{"message": %6$s}]}}"""
          .formatted(
              message("u1", "user"),
              message("a1", "assistant"),
              message("u2", "user"),
              message("a2", "assistant"),
              message("u3", "user"),
              message("a3", "assistant"));

  private static final String KEPT = messages("u1", "a1", "u3", "a3");

  @Test
  void read_conversationThatWasGoneBackFrom_isATranscriptOfItsOwn() {
    List<ReadResult> results = read(log(KEPT, EVENTS));

    assertThat(Results.problems(results)).isEmpty();
    assertThat(told(results))
        .containsExactly("1_epoch_1: u1 a1 u3 a3", "1_epoch_1/branch-1: u1 a1 u2 a2");
    assertThat(Results.transcripts(results).getLast().anomalies())
        .extracting(it -> it.kind())
        .contains("abandoned-branch");
  }

  @Test
  void read_firstConversationWasKept_theBranchIsTheOther() {
    List<ReadResult> results = read(log(messages("u1", "a1", "u2", "a2"), EVENTS));

    assertThat(told(results))
        .containsExactly("1_epoch_1: u1 a1 u2 a2", "1_epoch_1/branch-1: u1 a1 u3 a3");
    assertThat(Results.transcripts(results).getLast().anomalies().getFirst().detail())
        .contains("\"after-a1\"");
  }

  @Test
  void read_onOneLineOrInAnArchive_isTheSame() {
    List<String> told = told(read(log(KEPT, EVENTS)));
    String line = log(KEPT, EVENTS).replace("\n", " ") + "\n";
    byte[] archive =
        new LogArchive()
            .with("samples/1_epoch_1.json", LogArchive.DEFLATE, sample(KEPT, EVENTS))
            .bytes();

    assertThat(told(read(line))).isEqualTo(told);
    assertThat(told(read(archive))).isEqualTo(told);
  }

  @Test
  void read_chunksAndRangesIntoThePool_areFollowed() {
    String events =
        """
        {"event": "anchor", "span_id": "t", "anchor_id": "x"},
        {"event": "model", "span_id": "t", "input": [], "input_refs": [[0, 3]],
         "output": {"choices": [{"message": {"id": "a2", "role": "assistant", "content": "a2"}}]}}""";
    String[] lines = events.split("(?<=\\}),\n", 2);
    byte[] archive =
        new LogArchive()
            .with("samples/1_epoch_1/sample.json", LogArchive.DEFLATE, refs("[[0, 2], [3, 5]]"))
            .with("samples/1_epoch_1/messages/0.json", LogArchive.DEFLATE, pool())
            .with("samples/1_epoch_1/events/0.json", LogArchive.DEFLATE, "[" + lines[0] + "]")
            .with("samples/1_epoch_1/events/1.json", LogArchive.DEFLATE, "[" + lines[1] + "]")
            .bytes();

    assertThat(told(read(archive)))
        .containsExactly("1_epoch_1: u1 a1 u3 a3", "1_epoch_1/branch-1: u1 a1 u2 a2");
  }

  @Test
  void read_chunkOfEventsThatIsDamaged_costsOnlyTheBranches() {
    byte[] archive =
        new LogArchive()
            .with("samples/1_epoch_1/sample.json", LogArchive.DEFLATE, refs("[[0, 2], [3, 5]]"))
            .with("samples/1_epoch_1/messages/0.json", LogArchive.DEFLATE, pool())
            .with("samples/1_epoch_1/events/0.json", LogArchive.DEFLATE, "[{\"event\": \"an")
            .bytes();
    List<ReadResult> results = read(archive);

    assertThat(told(results)).containsExactly("1_epoch_1: u1 a1 u3 a3");
    assertThat(Results.problems(results).getFirst().found())
        .startsWith("samples/1_epoch_1/events/0.json: ");
  }

  @Test
  void read_agentsWithinABranch_areNotTheBranch() {
    String agent =
        """
        ,
        {"event": "span_begin", "id": "inner", "type": "agent", "parent_id": "b", "span_id": "inner"},
        {"event": "model", "span_id": "inner", "input": [{"id": "x", "role": "user", "content": "x"}],
         "output": {"choices": [{"message": {"id": "y", "role": "assistant", "content": "y"}}]}}""";

    assertThat(told(read(log(messages("u1", "a1", "u2", "a2"), EVENTS + agent))))
        .containsExactly("1_epoch_1: u1 a1 u2 a2", "1_epoch_1/branch-1: u1 a1 u3 a3");
  }

  @Test
  void read_anchorThatIsNotThere_isSaidOfTheBranch_orIsAProblem() {
    String wrong = EVENTS.replace("\"from_anchor\": \"after-a1\"", "\"from_anchor\": \"gone\"");
    Transcript branch =
        Results.transcripts(read(log(messages("u1", "a1", "u2", "a2"), wrong))).getLast();
    assertThat(branch.id()).isEqualTo("1_epoch_1/branch-1");
    assertThat(branch.anomalies())
        .anyMatch(it -> it.kind().equals("branch-anchor") && it.detail().contains("\"gone\""));

    String empty = "{\"event\": \"branch\", \"span_id\": \"b\", \"from_anchor\": \"gone\"}";
    List<ReadResult> results = read(log(KEPT, empty));
    Problem problem = Results.problems(results).getFirst();
    assertThat(problem.found())
        .isEqualTo("the branch comes from anchor \"gone\", which is not there");
    assertThat(problem.position()).isEqualTo("log:2:1");
    assertThat(told(results)).containsExactly("1_epoch_1: u1 a1 u3 a3");
  }

  @Test
  void read_anchorsAndSpansInACircle_areProblems_andEnd() {
    String circle =
        """
        {"event": "span_begin", "id": "p", "parent_id": "q", "span_id": "p"},
        {"event": "span_begin", "id": "q", "parent_id": "p", "span_id": "q"},
        {"event": "model", "span_id": "p", "input": [], "output": {}},
        {"event": "anchor", "span_id": "s", "anchor_id": "a"},
        {"event": "anchor", "span_id": "r", "anchor_id": "b"},
        {"event": "branch", "span_id": "s", "from_anchor": "b"},
        {"event": "branch", "span_id": "r", "from_anchor": "a"},
        {"event": "model", "span_id": "p", "input": [], "output": {}}""";
    List<ReadResult> results = read(log(KEPT, circle));

    assertThat(told(results)).containsExactly("1_epoch_1: u1 a1 u3 a3");
    assertThat(Results.problems(results))
        .extracting(Problem::found)
        .containsExactly(
            "the branch comes from anchor \"b\", and so on in a circle",
            "the branch comes from anchor \"a\", and so on in a circle");
  }

  @Test
  void read_rangeOutsideThePool_isAProblemOfThatBranchOnly() {
    String events =
        EVENTS
            + ",\n{\"event\": \"branch\", \"span_id\": \"c\", \"from_anchor\": \"after-a1\"},\n"
            + "{\"event\": \"model\", \"span_id\": \"c\", \"input_refs\": [[0, 9]]}";
    List<ReadResult> results = read(log(KEPT, events));

    assertThat(told(results)).hasSize(2);
    assertThat(Results.problems(results).getFirst().found())
        .isEqualTo("input_refs has [0, 9), the pool has 0 messages");
  }

  @Test
  void read_moreBranchesThanAnySampleHas_isCutWithANote() {
    String many =
        IntStream.range(0, 3_000)
            .mapToObj(
                i ->
                    ("{\"event\": \"branch\", \"span_id\": \"s%1$d\", \"from_anchor\": \"x\"},"
                            + "{\"event\": \"model\", \"span_id\": \"s%1$d\", \"input\": [],"
                            + " \"output\": {\"choices\": [{\"message\": {\"id\": \"m%1$d\","
                            + " \"role\": \"assistant\", \"content\": \"w\"}}]}}")
                        .formatted(i))
            .collect(Collectors.joining(","));
    List<Transcript> transcripts = Results.transcripts(read(log(KEPT, many)));

    assertThat(transcripts).hasSize(1_001);
    assertThat(transcripts.getFirst().anomalies()).anyMatch(it -> it.kind().equals("branches-cut"));
  }

  private static String message(String id, String role) {
    return "{\"id\": \"%1$s\", \"role\": \"%2$s\", \"content\": \"%1$s\"}".formatted(id, role);
  }

  private static String messages(String... ids) {
    return List.of(ids).stream()
        .map(id -> message(id, id.startsWith("u") ? "user" : "assistant"))
        .collect(Collectors.joining(", "));
  }

  private static String pool() {
    return "[" + messages("u1", "a1", "u2", "u3", "a3") + "]";
  }

  private static String refs(String ranges) {
    return "{\"id\": 1, \"epoch\": 1, \"input\": \"\", \"message_refs\": " + ranges + "}";
  }

  private static String sample(String messages, String events) {
    return "{\"id\": 1, \"epoch\": 1, \"input\": \"\", \"messages\": [%s], \"events\": [\n%s]}"
        .formatted(messages, events);
  }

  private static String log(String messages, String events) {
    return "{\"eval\": {}, \"samples\": [%s]}".formatted(sample(messages, events));
  }

  private static List<String> told(List<ReadResult> results) {
    return Results.transcripts(results).stream()
        .map(
            it ->
                it.messages().stream()
                    .map(Message::id)
                    .collect(Collectors.joining(" ", it.id() + ": ", "")))
        .toList();
  }

  private static List<ReadResult> read(String log) {
    return Results.of(Origin.of("log", log), ReadOptions.automatic());
  }

  private static List<ReadResult> read(byte[] log) {
    return Results.of(Origin.of("log", log), ReadOptions.automatic());
  }
}
