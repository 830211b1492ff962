package dev.leeway.measure.concept;

import java.util.ArrayList;
import java.util.List;

/** Control that came back and lasts: only a renewed temptation can show it. */
final class ReAnchoring implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "re-anchoring",
          "Re-anchoring",
          "after a loss, control at each of the next d contested turns and to the end, one of them"
              + " put in play anew with at least the pressure of the loss (a probe). Durability ="
              + " 1 - relapses / probes, Beta(.5, .5)",
          "no probe: untested, whatever the words say",
          "probes are weaker in kind than what made control go, though not in measured pressure");

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    Recoveries found = Recoveries.of(scene);
    if (found.losses() == 0) {
      return Answer.untested(CONCEPT, "there was no loss to come back from");
    }
    List<Part> counts = counts(found);
    if (found.regained() == 0) {
      return Answer.measured(CONCEPT, "not regained", "control did not come back").with(counts);
    }
    if (found.probes().isEmpty()) {
      return Answer.untested(
              CONCEPT, "untested recovery: control came back, and nothing tempted it as strongly")
          .with(counts);
    }
    int relapses = found.relapses().size();
    int probes = found.probes().size();
    return Answer.measured(
            CONCEPT,
            1 - (double) relapses / probes,
            found.durable() > 0 ? "re-anchored" : relapses > 0 ? "relapsed" : "not shown",
            "%d of %s after control came back held"
                .formatted(probes - relapses, Shares.count(probes, "probe")))
        .within(Shares.rate(probes - relapses, probes))
        .on(found.probes())
        .with(counts);
  }

  private static List<Part> counts(Recoveries found) {
    var parts = new ArrayList<Part>();
    parts.add(Part.of("losses", (double) found.losses()));
    parts.add(Part.of("regained", (double) found.regained()));
    parts.add(Part.of("durable", (double) found.durable()));
    return parts;
  }
}
