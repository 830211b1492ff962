package dev.leeway.charter;

import dev.leeway.math.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a charter's {@code process}: how it came about and how it changes. */
final class GovernanceBinding {

  private GovernanceBinding() {}

  /**
   * @param entry the value of {@code process}
   * @param objectives the charter's register, for whose stakeholders may decide
   */
  static ProcessRecord process(Entry entry, List<Objective> objectives) {
    List<ProcessRecord.Revision> revisions = new ArrayList<>();
    for (Entry each : entry.at("revisions").items()) {
      revisions.add(
          new ProcessRecord.Revision(
              each.text("version"),
              each.text("date"),
              each.text("why"),
              each.texts("heard"),
              each.text("disagreement")));
    }
    return new ProcessRecord(
        revisions,
        entry.text("contest"),
        new ProcessRecord.Governance(
            stakeholders(entry.at("stakeholders"), objectives),
            decision(entry),
            entry.texts("triggers"),
            days(entry.whole("review-days", 0))));
  }

  private static OptionalInt days(int days) {
    return days > 0 ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private static List<String> stakeholders(Entry entry, List<Objective> objectives) {
    List<String> served =
        objectives.stream()
            .map(Objective::stakeholder)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    var names = new LinkedHashSet<String>();
    for (Entry each : entry.items()) {
      String name = each.text();
      if (!name.isEmpty() && !names.add(name)) {
        each.report("stakeholder \"%s\" stands twice".formatted(name));
      } else if (!name.isEmpty() && !served.contains(name)) {
        each.report(
            ("stakeholder \"%s\" has no objective, so nothing here can serve it; give an objective"
                    + " \"stakeholder: %s\", or take the name off this list")
                .formatted(name, name));
      }
    }
    return List.copyOf(names);
  }

  private static Optional<DecisionRule> decision(Entry process) {
    Entry entry = process.at("decision");
    Fraction quota = share(entry.at("quota"), DecisionRule.USUAL_QUOTA);
    Fraction quorum = share(entry.at("quorum"), Fraction.ALL);
    Optional<DecisionRule.Kind> kind = DecisionRule.Kind.of(entry.text("rule"));
    if (kind.isPresent() && process.at("stakeholders").items().isEmpty()) {
      process.report(
          "a decision rule, and nobody to decide; list the stakeholders under \"stakeholders\"");
    }
    if (kind.isPresent() && kind.get() != DecisionRule.Kind.MAJORITY && entry.has("quota")) {
      entry
          .at("quota")
          .report("quota is read by qualified-majority only, not by " + kind.get().label());
    }
    if (!quota.isMajority()) {
      entry
          .at("quota")
          .report("quota is %s, expected more than 1/2, so that no tie adopts".formatted(quota));
    }
    return kind.map(each -> new DecisionRule(each, quota, quorum));
  }

  private static Fraction share(Entry entry, Fraction otherwise) {
    String written = entry.text();
    Optional<Fraction> share = Fraction.of(written);
    if (share.isEmpty() && !written.isEmpty()) {
      entry.report("\"%s\" is not a share, expected one like 2/3, or all".formatted(written));
    }
    return share.orElse(otherwise);
  }
}
