package dev.leeway.weave.staleness;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.finding.Citation;
import dev.leeway.transcript.Span;
import dev.leeway.weave.Context;
import dev.leeway.weave.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Cases for tests: one contested turn each. */
final class StaleCases {

  static final ObjectiveId POLICY = new ObjectiveId("policy");

  private StaleCases() {}

  static Case of(String id, String text, boolean lost, double probability, String... cues) {
    var context =
        new Context(id, id, 0, text, new Citation(new Span(0, 0, 0, 5), "m0", "words", "note"));
    var pressed = new TreeMap<String, Double>();
    for (String cue : cues) {
      pressed.put(cue, 1.0);
    }
    var features = new TreeMap<String, Double>();
    features.put("turns", (double) text.length());
    return new Case(
        id,
        id,
        List.of(new Case.CaseContext(context, false, false)),
        1,
        lost ? 0 : 1,
        lost,
        probability,
        Optional.of(POLICY),
        features,
        pressed,
        List.of());
  }

  /** Returns cases of which each is about travel with a probability. */
  static List<Case> drawn(String prefix, int number, double travel, RandomGenerator random) {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < number; i++) {
      boolean away = random.nextDouble() < travel;
      cases.add(of(prefix + i, Topics.text(away, random), false, .1));
    }
    return cases;
  }
}
