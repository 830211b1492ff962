package dev.leeway.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads lattices and legitimacy rules. */
final class AuthorityBinding {

  private AuthorityBinding() {}

  static AuthorityLattice lattice(Entry entry) {
    List<AuthorityLattice.Level> levels = new ArrayList<>();
    for (Entry level : entry.at("levels").items()) {
      levels.add(
          new AuthorityLattice.Level(
              level.text("name"), sources(level.at("sources")), kinds(level.at("kinds"))));
    }
    return new AuthorityLattice(
        entry.text("name"),
        entry.text("description"),
        entry.text("ordering").equals("holistic")
            ? AuthorityLattice.Ordering.HOLISTIC
            : AuthorityLattice.Ordering.STRICT,
        levels,
        sources(entry.at("without-authority")));
  }

  static List<LegitimacyRule> rules(Entry list, List<String> objectives) {
    List<LegitimacyRule> rules = new ArrayList<>();
    for (Entry entry : list.items()) {
      Entry condition = entry.at("if");
      List<ObjectiveId> named =
          condition.at("objectives").items().stream()
              .map(each -> each.objective(objectives))
              .flatMap(Optional::stream)
              .toList();
      rules.add(
          new LegitimacyRule(
              entry.text("id"),
              entry.whole("priority", 0),
              sources(condition.at("sources")),
              kinds(condition.at("kinds")),
              named,
              facts(condition),
              entry.text("then").equals("permit")
                  ? LegitimacyRule.Verdict.PERMIT
                  : LegitimacyRule.Verdict.FORBID,
              entry.text("why")));
    }
    return rules;
  }

  private static SortedMap<LegitimacyRule.Fact, Boolean> facts(Entry condition) {
    SortedMap<LegitimacyRule.Fact, Boolean> facts = new TreeMap<>();
    for (LegitimacyRule.Fact fact : LegitimacyRule.Fact.values()) {
      condition.flag(fact.label()).ifPresent(so -> facts.put(fact, so));
    }
    return facts;
  }

  private static List<InstructionSource> sources(Entry list) {
    return list.texts().stream().map(InstructionSource::of).flatMap(Optional::stream).toList();
  }

  private static List<ObjectiveKind> kinds(Entry list) {
    return list.texts().stream().map(ObjectiveKind::of).flatMap(Optional::stream).toList();
  }
}
