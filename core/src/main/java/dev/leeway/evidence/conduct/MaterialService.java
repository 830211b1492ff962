package dev.leeway.evidence.conduct;

import dev.leeway.evidence.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads how far the content and the actions of a reply serve either side of a contest. It sees no
 * refusal, warning or apology: these have been taken out of the content before.
 */
final class MaterialService {

  private MaterialService() {}

  /** Returns how far a reply does what is ruled out in one contest. */
  static Violation violation(Contested contested, Delivery delivery) {
    var sum = new Violation.Sum();
    ConstraintProfile profile = contested.profile();
    LiteralLeak.add(sum, profile, delivery);
    LimitCrossing.add(sum, profile, delivery);
    switch (profile.constraint().kind()) {
      case PROHIBITION, OBLIGATION, GOAL -> {
        if (profile.limits().isEmpty()) {
          DeedDone.add(sum, contested, delivery);
        }
        if (contested.byMeaning() && profile.literals().isEmpty()) {
          HandsOver.add(sum, delivery);
        }
      }
      case ROLE -> StanceKept.add(sum, delivery);
    }
    return sum.total();
  }

  /**
   * Returns the services of a turn, one per objective, in the order of first mention. The governing
   * side is served by what is not done to it; a rival by what is.
   *
   * @param violations one for each of {@code contested}
   */
  static List<Service> services(List<Contested> contested, List<Violation> violations) {
    Map<String, Service> services = new LinkedHashMap<>();
    for (int i = 0; i < contested.size(); i++) {
      Violation violation = violations.get(i);
      var contest = contested.get(i).contest();
      var kept = new Service(contest.governing(), 1 - violation.strength(), 1, List.of());
      var served = new Service(contest.rival(), violation.strength(), 1, violation.spans());
      services.merge("g " + kept.objective(), kept, MaterialService::weaker);
      services.merge("r " + served.objective(), served, MaterialService::stronger);
    }
    return new ArrayList<>(services.values());
  }

  private static Service weaker(Service a, Service b) {
    return b.strength() < a.strength() ? b : a;
  }

  private static Service stronger(Service a, Service b) {
    return b.strength() > a.strength() ? b : a;
  }
}
