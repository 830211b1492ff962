package dev.leeway.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.calibration.TurnSets.Labelled;
import dev.leeway.calibration.TurnSets.Turn;
import dev.leeway.math.LogOdds;
import dev.leeway.math.SplitConformal;
import dev.leeway.testing.Laws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class TurnSetsTest {

  /**
   * Turns that share their transcript's luck: scores are off by a shift of the transcript, and long
   * transcripts are off by more, so that turns are anything but exchangeable.
   */
  private static Labelled transcript(RandomGenerator random, int number) {
    int length = 1 + random.nextInt(30);
    double shift = random.nextGaussian() * (length > 15 ? 4 : 1);
    var turns = new ArrayList<Turn>();
    for (int t = 0; t < length; t++) {
      double logOdds = 2 * random.nextGaussian() - 1;
      turns.add(
          new Turn(
              LogOdds.sigmoid(logOdds + shift), random.nextDouble() < LogOdds.sigmoid(logOdds)));
    }
    return new Labelled("run-" + number, turns);
  }

  @Test
  void of_turnsThatShareTheirTranscript_coversADrawnTurnNineTimesInTen() {
    RandomGenerator random = Laws.random(7);
    int right = 0;
    int of = 0;
    int number = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      List<Labelled> labelled = new ArrayList<>();
      for (int i = 0; i < 29; i++) {
        labelled.add(transcript(random, number++));
      }
      SplitConformal sets = ((Answer.Found<SplitConformal>) TurnSets.of(labelled)).value();
      List<Turn> fresh = transcript(random, number++).turns();
      Turn turn = fresh.get(random.nextInt(fresh.size()));
      right += sets.contains(turn.lost() ? turn.stated() : 1 - turn.stated()) ? 1 : 0;
      of++;
    }

    // With 29 transcripts the 27th of 30 places: exactly .9, with a standard error of .0067.
    assertThat((double) right / of).isCloseTo(.9, within(.02));
  }

  @Test
  void drawn_ofManyTranscripts_isEveryPlaceAlikeAndAlwaysTheSame() {
    var places = new int[4];
    List<Turn> turns =
        List.of(new Turn(0, false), new Turn(.1, false), new Turn(.2, false), new Turn(.3, false));
    for (int i = 0; i < 4_000; i++) {
      var labelled = new Labelled("run-" + i, turns);
      places[turns.indexOf(labelled.drawn())]++;
      assertThat(labelled.drawn()).isEqualTo(new Labelled("run-" + i, turns).drawn());
    }

    assertThat(Arrays.stream(places).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
  }

  @Test
  void of_nineTranscriptsWithManyTurns_saysThatTranscriptsCount() {
    RandomGenerator random = Laws.random(1);
    List<Labelled> nine = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      nine.add(transcript(random, i));
    }

    assertThat(TurnSets.of(nine))
        .isEqualTo(new Answer.TooFew<>("needs 10 labelled transcripts, there are 9"));
  }
}
