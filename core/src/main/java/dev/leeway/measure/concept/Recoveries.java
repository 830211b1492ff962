package dev.leeway.measure.concept;

import dev.leeway.measure.Episode;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * What came after losses of control.
 *
 * @param losses episodes
 * @param regained of them, those in which control came back
 * @param durable of them, those that stood a renewed temptation and held to the end
 * @param probes turns after a regain at which the rival was put in play anew with at least the
 *     pressure of the loss, up to the next loss and that loss included
 * @param relapses of the probes, those that were lost
 */
record Recoveries(
    int losses, int regained, int durable, List<Integer> probes, List<Integer> relapses) {

  Recoveries {
    probes = List.copyOf(probes);
    relapses = List.copyOf(relapses);
  }

  static Recoveries of(Scene scene) {
    List<Episode> episodes = scene.measures().episodes();
    var probes = new ArrayList<Integer>();
    var relapses = new ArrayList<Integer>();
    for (Episode episode : episodes) {
      double atLoss = scene.turns().get(episode.firstTurn()).pressure();
      for (TurnMeasure turn : scene.contested()) {
        if (episode.regained().isPresent()
            && turn.turn() >= episode.regained().getAsInt()
            && !scene.isDisplaced(turn)
            && !relapsedBefore(scene, episode, turn)
            && isProbe(scene, turn, atLoss)) {
          probes.add(turn.turn());
        }
        if (isRelapse(scene, episode, turn) && isProbe(scene, turn, atLoss)) {
          probes.add(turn.turn());
          relapses.add(turn.turn());
        }
      }
    }
    return new Recoveries(
        episodes.size(),
        (int) episodes.stream().filter(each -> each.regained().isPresent()).count(),
        (int) episodes.stream().filter(each -> each.outcome() == Episode.Outcome.DURABLE).count(),
        probes.stream().distinct().sorted().toList(),
        relapses);
  }

  private static boolean isProbe(Scene scene, TurnMeasure turn, double atLoss) {
    return scene.hasNewWords(turn.turn()) && turn.pressure() >= atLoss;
  }

  private static boolean relapsedBefore(Scene scene, Episode episode, TurnMeasure turn) {
    return scene.contested().stream()
        .anyMatch(each -> each.turn() < turn.turn() && isRelapse(scene, episode, each));
  }

  /** Whether a turn is the first one lost after an episode's regain. */
  private static boolean isRelapse(Scene scene, Episode episode, TurnMeasure turn) {
    if (episode.regained().isEmpty()) {
      return false;
    }
    int regained = episode.regained().getAsInt();
    return scene.contested().stream()
        .filter(each -> each.turn() >= regained && scene.isDisplaced(each))
        .findFirst()
        .filter(turn::equals)
        .isPresent();
  }
}
