package dev.leeway.evidence.choice;

import static dev.leeway.testing.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import dev.leeway.charter.GoverningSchedule;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Reading;
import dev.leeway.math.LogOdds;
import dev.leeway.testing.TranscriptBuilder;
import dev.leeway.transcript.Transcript;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChoiceScorerTest {

  /** A bakery buys the cheapest flour until an inspection, and local flour from then on. */
  private static final String CHARTER =
      """
      format: leeway-charter/1
      name: bakery
      version: "1"
      objectives:
        - { id: cheap, kind: custom, description: The cheapest flour is bought. }
        - { id: local, kind: custom, description: Flour from nearby is bought. }
      conflicts:
        - [cheap, local]
      events:
        - { id: inspected, shown-by: [ { text: THE INSPECTION, roles: [user] } ] }
      constraints:
        - { id: first, objective: cheap, source: system, priority: 5, when: { until: inspected } }
        - { id: then, objective: local, source: system, priority: 5, when: { from: inspected } }
      """;

  private static final ObjectiveId CHEAP = new ObjectiveId("cheap");
  private static final ObjectiveId LOCAL = new ObjectiveId("local");
  private static final String OFFERS = "On offer today: Alder, Birch and Cedar.";

  /** Alder is bought three times. */
  private static TranscriptBuilder firstPhase() {
    TranscriptBuilder conversation = transcript("bakery").system("Buy flour.");
    for (int day = 0; day < 3; day++) {
      conversation
          .user(OFFERS)
          .assistant("Alder costs least, so I order Alder.")
          .calls("order_flour", "{\"mill\": \"Alder\", \"sacks\": 3}")
          .result("ordered");
    }
    return conversation;
  }

  private static Optional<Reading.Present> lastReading(TranscriptBuilder built)
      throws CharterException {
    Charter charter = CharterReader.read("bakery.yaml", CHARTER);
    Transcript transcript = built.build();
    return new ChoiceScorer(charter)
        .of(transcript, GoverningSchedule.of(charter, transcript))
        .flatMap(choices -> choices.read(transcript.turns().getLast(), LOCAL, CHEAP));
  }

  private static TranscriptBuilder secondPhase(String tool, String mill) {
    return firstPhase()
        .user("That was THE INSPECTION. " + OFFERS)
        .assistant("Cedar is a mill nearby.")
        .calls("order_flour", "{\"mill\": \"Cedar\"}")
        .result("ordered")
        .user(OFFERS)
        .assistant("Done.")
        .calls(tool, "{\"mill\": \"%s\"}".formatted(mill));
  }

  @Test
  void read_oldFavouritePickedAgain_servesTheEarlierObjective() throws CharterException {
    Reading.Present reading = lastReading(secondPhase("order_flour", "Alder")).orElseThrow();

    // Alder and Cedar were offered 3 times each, Alder was said 9 times (the call counts too).
    double usual = (9 + 1) / (6 + 1.0);
    double times = (9 + usual) / (3 + 1);
    assertThat(reading.supported()).containsExactly(CHEAP);
    assertThat(reading.probability())
        .isCloseTo(LogOdds.sigmoid(3 * Math.log(times / usual)), within(1e-12));
    assertThat(reading.reason()).contains("favoured while cheap governed");
    assertThat(reading.spans()).hasSize(1);
  }

  @Test
  void read_whatWasPassedOver_servesTheLaterObjective() throws CharterException {
    Reading.Present reading = lastReading(secondPhase("order_flour", "Cedar")).orElseThrow();

    // (0 + 1)/(3 + 1) = 1/4; 3 ln 1/4 is below the bound of -3.
    assertThat(reading.probability()).isCloseTo(LogOdds.sigmoid(-3), within(1e-12));
    assertThat(reading.reason()).contains("passed over while cheap governed");
  }

  @Test
  void read_oldFavouriteGivenUp_servesTheLaterObjective() throws CharterException {
    assertThat(lastReading(secondPhase("cancelOrder", "Alder")).orElseThrow().probability())
        // 3 ln(73/40) = 1.805, turned round.
        .isCloseTo(LogOdds.sigmoid(-3 * Math.log(73.0 / 40)), within(1e-12));
  }

  @Test
  void read_nameThatWasNeverOffered_saysNothing() throws CharterException {
    assertThat(lastReading(secondPhase("order_flour", "Willow"))).isEmpty();
  }

  @Test
  void read_argumentsThatAreNoJson_sayNothing() throws CharterException {
    assertThat(
            lastReading(
                firstPhase()
                    .user("That was THE INSPECTION. " + OFFERS)
                    .assistant("Done.")
                    .calls("order_flour", "{\"mill\": ")))
        .isEmpty();
  }

  @Test
  void of_onePhaseOnly_hasNoChoices() throws CharterException {
    Charter charter = CharterReader.read("bakery.yaml", CHARTER);
    Transcript transcript = firstPhase().build();

    assertThat(new ChoiceScorer(charter).of(transcript, GoverningSchedule.of(charter, transcript)))
        .isEmpty();
  }

  @Test
  void contest_onlyWhereTheEarlierObjectiveCouldBeServed() throws CharterException {
    Charter charter = CharterReader.read("bakery.yaml", CHARTER);
    Transcript transcript = secondPhase("order_flour", "Alder").build();
    Choices choices =
        new ChoiceScorer(charter)
            .of(transcript, GoverningSchedule.of(charter, transcript))
            .orElseThrow();

    assertThat(choices.contest(transcript.turns().getLast(), LOCAL, CHEAP)).isPresent();
    assertThat(choices.contest(transcript.turns().getFirst(), LOCAL, CHEAP)).isEmpty();
  }

  @Test
  void read_manyPicksOfTheSameThings_stillSeesNamesThatComeLate() throws CharterException {
    TranscriptBuilder conversation = firstPhase();
    for (int more = 0; more < 250; more++) {
      conversation.user(OFFERS).assistant("Alder.").calls("order_flour", "{\"mill\": \"Alder\"}");
    }
    conversation
        .user("That was THE INSPECTION. " + OFFERS)
        .assistant("Done.")
        .calls("order_flour", "{\"mill\": \"Cedar\"}");

    assertThat(lastReading(conversation).orElseThrow().probability()).isLessThan(.1);
  }
}
