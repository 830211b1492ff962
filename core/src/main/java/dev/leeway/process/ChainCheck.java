package dev.leeway.process;

import dev.leeway.charter.Charter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what the entries of a record say of each other is so. */
final class ChainCheck {

  private static final String AGAIN =
      "Delete it and make it again with leeway weave, if nothing follows it; else propose the matter"
          + " again";

  private final CharterRecord record;
  private final Editions editions;
  private final List<RecordProblem> problems = new ArrayList<>();

  ChainCheck(CharterRecord record, Editions editions) {
    this.record = record;
    this.editions = editions;
  }

  List<RecordProblem> problems() {
    for (RecordEntry entry : record.entries()) {
      checkDay(entry);
      switch (entry.step()) {
        case Step.Opening opening -> checkEdition(entry, opening.edition());
        case Step.Proposal proposal -> checkProposal(entry, proposal);
        case Step.Position position -> checkProposed(entry, position.proposal());
        case Step.Decision decision -> checkDecision(entry, decision);
      }
    }
    checkDecidedOnce();
    return List.copyOf(problems);
  }

  private void checkDay(RecordEntry entry) {
    record.entries().stream()
        .filter(each -> entry.follows().contains(each.seal()))
        .filter(each -> each.date().isAfter(entry.date()))
        .forEach(
            each ->
                report(
                    entry,
                    "it is dated %s and follows %s, which is dated %s: out of order"
                        .formatted(entry.date(), each.file(), each.date()),
                    AGAIN));
  }

  private void checkEdition(RecordEntry entry, Edition edition) {
    Optional<String> text = editions.text(edition);
    if (text.isEmpty()) {
      report(
          entry,
          "the charter that it names, version %s, is not in charters/%s"
              .formatted(edition.version(), edition.file()),
          "Take that file back from version control");
    } else if (!Seal.of(text.get()).equals(edition.charter())) {
      report(
          entry,
          "charters/%s is not the text that was signed off".formatted(edition.file()),
          "Take that file back from version control");
    }
  }

  private void checkProposal(RecordEntry entry, Step.Proposal proposal) {
    proposal.change().ifPresent(edition -> checkEdition(entry, edition));
    proposal.contests().ifPresent(other -> checkProposed(entry, other));
    RecordEntry first = record.proposals().get(proposal.id());
    if (first != null && !first.equals(entry)) {
      report(
          entry,
          "proposal \"%s\" is in %s already".formatted(proposal.id(), first.file()),
          "Delete it and propose the matter under another id, before anything follows it");
    }
  }

  private Optional<RecordEntry> checkProposed(RecordEntry entry, String id) {
    RecordEntry proposal = record.proposals().get(id);
    if (proposal == null || !record.isBefore(proposal, entry)) {
      report(
          entry,
          "it speaks of proposal \"%s\", which was not there when it was made".formatted(id),
          "If a file is missing, take it back from version control; else " + decapitalised(AGAIN));
      return Optional.empty();
    }
    return Optional.of(proposal);
  }

  private void checkDecision(RecordEntry entry, Step.Decision decision) {
    checkEdition(entry, decision.edition());
    Optional<RecordEntry> proposal = checkProposed(entry, decision.proposal());
    if (proposal.isEmpty()) {
      return;
    }
    List<RecordEntry> positions = record.positionsBefore(decision.proposal(), entry);
    List<String> seals = positions.stream().map(RecordEntry::seal).sorted().toList();
    if (!seals.equals(decision.positions().stream().sorted().toList())) {
      report(entry, "it does not count the positions that had been taken", AGAIN);
      return;
    }
    charterBefore(entry).ifPresent(charter -> checkOutcome(entry, decision, charter, positions));
    record.inForceBefore(entry).stream()
        .filter(before -> !before.equals(decision.edition()))
        .filter(before -> Versions.compare(decision.edition().version(), before.version()) <= 0)
        .forEach(
            before ->
                report(
                    entry,
                    "it puts version %s in force after version %s: versions out of order"
                        .formatted(decision.edition().version(), before.version()),
                    AGAIN));
    Edition expected =
        decision.adopted() && proposal.get().step() instanceof Step.Proposal proposed
            ? proposed.change().orElseGet(() -> inForce(entry, decision))
            : inForce(entry, decision);
    if (!expected.equals(decision.edition())) {
      report(entry, "the charter that it puts in force is not the one that was decided on", AGAIN);
    }
  }

  private Edition inForce(RecordEntry entry, Step.Decision decision) {
    List<Edition> before = record.inForceBefore(entry);
    return before.contains(decision.edition()) || before.isEmpty()
        ? decision.edition()
        : before.getFirst();
  }

  private void checkOutcome(
      RecordEntry entry, Step.Decision decision, Charter charter, List<RecordEntry> positions) {
    Ruling ruling = Ruling.of(charter, positions);
    if (!charter
        .process()
        .governance()
        .decision()
        .filter(rule -> rule.toString().equals(decision.rule()))
        .isPresent()) {
      report(
          entry, "\"%s\" is not the charter's rule at that time".formatted(decision.rule()), AGAIN);
    } else if (!ruling
        .count()
        .winner()
        .equals(Optional.of(decision.adopted() ? Step.ADOPT : Step.KEEP))) {
      report(
          entry, "its outcome does not follow from the positions: " + ruling.count().why(), AGAIN);
    }
  }

  private Optional<Charter> charterBefore(RecordEntry entry) {
    List<Edition> before = record.inForceBefore(entry);
    if (before.size() != 1) {
      report(
          entry,
          "two branches had changed the charter when it was made, so no one rule was in force",
          AGAIN);
      return Optional.empty();
    }
    Optional<Charter> charter = editions.charter(before.getFirst());
    if (charter.isEmpty() && editions.text(before.getFirst()).isPresent()) {
      report(
          entry,
          "the charter that was in force then cannot be read",
          "Run leeway charter check on charters/%s of the record, and take it back from version control"
              .formatted(before.getFirst().file()));
    }
    return charter;
  }

  private void checkDecidedOnce() {
    for (Map.Entry<String, RecordEntry> proposal : record.proposals().entrySet()) {
      List<RecordEntry> decisions = record.decisions(proposal.getKey());
      if (decisions.size() > 1) {
        report(
            decisions.getLast(),
            "proposal \"%s\" is decided in %s already"
                .formatted(proposal.getKey(), decisions.getFirst().file()),
            "Propose the matter again with --contests %s and decide it once"
                .formatted(proposal.getKey()));
      }
    }
  }

  private static String decapitalised(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private void report(RecordEntry entry, String what, String remedy) {
    problems.add(new RecordProblem(entry.file(), what, remedy));
  }
}
