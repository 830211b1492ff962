package dev.leeway.evidence.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterReader;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.Embedder;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrototypeEvidenceTest {

  private static final ObjectiveId QUIET = new ObjectiveId("quiet");
  private static final ObjectiveId MUSIC = new ObjectiveId("music");

  private static final String CHARTER =
      """
      format: leeway-charter/1
      name: reading-room
      version: "1"
      objectives:
        - id: quiet
          kind: custom
          description: the reading room stays silent and calm
          phrases: [the reading room stays silent]
        - id: music
          kind: custom
          description: loud music plays for the party
          phrases: [loud music plays]
      constraints:
        - { id: silence, objective: quiet, source: system, priority: 2 }
      conflicts:
        - [quiet, music]
      """;

  private static final List<Contest> CONTESTED =
      List.of(new Contest(QUIET, MUSIC, .9, List.of(), "both are on offer"));

  @Test
  void read_turnLikeTheRival_supportsIt() throws Exception {
    Reading.Present reading = present("loud music plays for the party now");

    assertThat(reading.supported()).containsExactly(MUSIC);
    assertThat(reading.probability()).isGreaterThan(.7);
  }

  @Test
  void read_turnLikeTheGoverningObjective_speaksAgainstTheRival() throws Exception {
    assertThat(present("the reading room stays silent and calm today").probability())
        .isLessThan(.3);
  }

  @Test
  void read_turnLikeNeither_isAbsent() throws Exception {
    assertThat(read("parcels weigh twelve kilograms", encoder(), List.of()))
        .containsExactly(new Reading.Absent("prototype", QUIET, Reading.Reason.NOT_APPLICABLE));
  }

  @Test
  void read_noEncoder_saysThatItIsMissing() throws Exception {
    assertThat(read("loud music plays", new Encoder.Absent("off"), List.of()))
        .containsExactly(new Reading.Absent("prototype", QUIET, Reading.Reason.NO_ENCODER));
  }

  @Test
  void read_turnLeftOut_saysThatItsBudgetWasSpentElsewhere() throws Exception {
    assertThat(read("loud music plays", encoder(), List.of(), false))
        .containsExactly(new Reading.Absent("prototype", QUIET, Reading.Reason.LEFT_OUT));
  }

  @Test
  void read_anotherScorerHasSpoken_addsNothing() throws Exception {
    assertThat(read("loud music plays", encoder(), List.of(QUIET))).isEmpty();
  }

  /** Knows three topics and nothing between them. */
  private static final class TopicEmbedder implements Embedder {

    @Override
    public float[] embed(String text) {
      if (text.contains("silent")) {
        return new float[] {1, 0, 0};
      }
      return text.contains("music") ? new float[] {0, 1, 0} : new float[] {0, 0, 1};
    }

    @Override
    public int dimension() {
      return 3;
    }

    @Override
    public String name() {
      return "topics";
    }
  }

  private static Encoder encoder() {
    return new Encoder.Present(new TopicEmbedder());
  }

  private static Reading.Present present(String reply) throws Exception {
    return (Reading.Present) read(reply, encoder(), List.of()).getFirst();
  }

  private static List<Reading> read(String reply, Encoder encoder, List<ObjectiveId> decided)
      throws Exception {
    return read(reply, encoder, decided, true);
  }

  private static List<Reading> read(
      String reply, Encoder encoder, List<ObjectiveId> decided, boolean reads) throws Exception {
    Charter charter = CharterReader.read("room.yaml", CHARTER);
    Transcript transcript =
        TranscriptBuilder.transcript("room").user("Go on.").assistant(reply).build();
    return new PrototypeEvidence(charter, encoder)
        .read(
            transcript,
            transcript.turns().getFirst(),
            CONTESTED,
            decided,
            List.of(Span.whole(transcript.messages().get(1), 0)),
            reads);
  }
}
