package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A sales desk whose operator and customer decide together, and its record as files in memory. */
final class Desk {

  static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  final TreeMap<String, String> files = new TreeMap<>();
  final TreeMap<String, String> charters = new TreeMap<>();

  /** Returns a charter's text. */
  static String text(String version, String rule) {
    return """
        format: leeway-charter/1
        name: desk
        version: "%s"
        objectives:
          - { id: policy, kind: operator-policy, description: no discount, stakeholder: operator }
          - { id: request, kind: user-request, description: a discount, stakeholder: customer }
        constraints:
          - { id: no-discounts, objective: policy, source: system, priority: %s }
          - { id: service, objective: request, source: user, mode: enabling }
        conflicts: [[policy, request]]
        process:
          contest: Write to the desk.
          stakeholders: [operator, customer]
          decision: { rule: %s }
          triggers: [three overrides in a month]
          review-days: 90
        """
        .formatted(version, version, rule);
  }

  static Charter charter(String version, String rule) {
    try {
      return CharterReader.read("desk.yaml", text(version, rule));
    } catch (CharterException e) {
      throw new AssertionError(e);
    }
  }

  Editions editions() {
    return new Editions(charters);
  }

  RecordReader.Result read() {
    return RecordReader.read(files, editions());
  }

  CharterRecord record() {
    RecordReader.Result result = read();
    if (!result.problems().isEmpty()) {
      throw new AssertionError(result.problems());
    }
    return result.record();
  }

  Edition keep(String version, String rule) {
    String text = text(version, rule);
    var edition = new Edition(version, Seal.of(text));
    charters.put(edition.file(), text);
    return edition;
  }

  Clerk clerk(int day) throws RecordException {
    return new Clerk(record(), DAY.plusDays(day), "Ada");
  }

  Clerk.Draft add(Clerk.Draft draft) {
    files.put(draft.file(), draft.text());
    return draft;
  }

  /** Opens the record with version 1. */
  Desk open(String rule) throws RecordException {
    add(clerk(0).open(keep("1", rule)));
    return this;
  }

  Clerk.Draft propose(int day, String id, Optional<Edition> change) throws RecordException {
    return add(clerk(day).propose(proposal(id, change)));
  }

  static Step.Proposal proposal(String id, Optional<Edition> change) {
    return new Step.Proposal(
        id,
        "Round \"down\"",
        "Cents cost\nmore than they bring",
        Origin.STALENESS,
        List.of("cluster rounding, 41 turns"),
        Optional.of(DAY.minusDays(10)),
        Optional.empty(),
        change);
  }

  Clerk.Draft stand(int day, String proposal, String who, Stand stand) throws RecordException {
    return add(
        clerk(day)
            .position(
                new Step.Position(proposal, who, Optional.of(stand), new TreeMap<>(), "because"),
                charter("1", "consent")));
  }

  Clerk.Draft scores(int day, String proposal, String who, String adopt, String keep)
      throws RecordException {
    var scores = new TreeMap<String, BigDecimal>();
    scores.put(Step.ADOPT, new BigDecimal(adopt));
    scores.put(Step.KEEP, new BigDecimal(keep));
    return add(
        clerk(day)
            .position(
                new Step.Position(proposal, who, Optional.empty(), scores, "because"),
                charter("1", "maximin")));
  }

  /** Opens, proposes version 2 on day 1, hears both on day 2 and 3, and decides on day 4. */
  static Desk adopted() throws RecordException {
    Desk desk = new Desk().open("consent");
    desk.propose(1, "round", Optional.of(desk.keep("2", "consent")));
    desk.stand(2, "round", "operator", Stand.SUPPORT);
    desk.stand(3, "round", "customer", Stand.STAND_ASIDE);
    desk.add(desk.clerk(4).decide("round", charter("1", "consent"), Optional.empty()));
    return desk;
  }
}
