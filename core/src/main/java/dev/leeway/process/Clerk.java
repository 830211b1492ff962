package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.DecisionRule;
import dev.leeway.charter.ObjectiveId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes new entries, and refuses those that the record could not carry. */
public final class Clerk {

  /**
   * A new entry.
   *
   * @param file its name in the folder of the record
   */
  public record Draft(String file, String text, RecordEntry entry) {}

  private final CharterRecord record;
  private final LocalDate date;
  private final String by;

  /**
   * @param record without problems
   * @param date the day of the entries
   * @param by who signs off
   */
  public Clerk(CharterRecord record, LocalDate date, String by) throws RecordException {
    this.record = record;
    this.date = date;
    this.by = by.strip();
    if (this.by.isEmpty() || this.by.length() > 200) {
      throw new RecordException("Nobody signs off.\nSay who does: --by \"Ada, head of sales\".");
    }
    for (RecordEntry head : record.heads()) {
      if (head.date().isAfter(date)) {
        throw new RecordException(
            "The entry would be dated %s and follow %s, which is dated %s.\nGive a later --date."
                .formatted(date, head.file(), head.date()));
      }
    }
  }

  /** Returns the entry with which a record begins. */
  public Draft open(Edition edition) throws RecordException {
    if (!record.entries().isEmpty()) {
      throw new RecordException("The record has been opened already.");
    }
    return draft("", new Step.Opening(edition));
  }

  /** Returns a proposal. */
  public Draft propose(Step.Proposal proposal) throws RecordException {
    if (!ObjectiveId.isValid(proposal.id())) {
      throw new RecordException(
          "\"%s\" cannot name a proposal.\nGive an --id in kebab-case, like raise-the-limit."
              .formatted(proposal.id()));
    }
    if (record.proposals().containsKey(proposal.id())) {
      throw new RecordException(
          "There is a proposal \"%s\" already, in %s.\nGive another --id."
              .formatted(proposal.id(), record.proposals().get(proposal.id()).file()));
    }
    if (proposal.contests().isPresent()) {
      String contested = proposal.contests().get();
      requireProposal(contested);
      if (record.decisions(contested).isEmpty()) {
        throw new RecordException(
            "Proposal \"%s\" is not decided yet, so there is nothing to contest.\nTake a position on it."
                .formatted(contested));
      }
    }
    if (proposal.misfitSince().filter(day -> day.isAfter(date)).isPresent()) {
      throw new RecordException(
          "The misfit would be first seen after the day of the proposal, %s.\nCheck --misfit-since."
              .formatted(date));
    }
    checkChange(proposal);
    return draft(proposal.id(), proposal);
  }

  private void checkChange(Step.Proposal proposal) throws RecordException {
    if (proposal.change().isEmpty()) {
      return;
    }
    Edition change = proposal.change().get();
    for (RecordEntry entry : record.changes()) {
      Edition earlier = CharterRecord.edition(entry).orElseThrow();
      if (!earlier.charter().equals(change.charter())
          && Versions.compare(change.version(), earlier.version()) <= 0) {
        throw new RecordException(
            ("The proposed charter is version %s, and version %s has been in force (%s).\n"
                    + "Give it a later version.")
                .formatted(change.version(), earlier.version(), entry.file()));
      }
    }
    if (record.inForce().contains(change)) {
      throw new RecordException(
          "The proposed charter is the one in force.\nChange it, or propose in words without --change.");
    }
  }

  /**
   * Returns a position.
   *
   * @param charter in force
   */
  public Draft position(Step.Position position, Charter charter) throws RecordException {
    requireOpen(position.proposal());
    List<String> stakeholders = charter.process().governance().stakeholders();
    if (!stakeholders.contains(position.stakeholder())) {
      throw new RecordException(
          "\"%s\" is not among the charter's stakeholders: %s.\nPropose to add them, or check the name."
              .formatted(
                  position.stakeholder(),
                  stakeholders.isEmpty() ? "it lists none" : String.join(", ", stakeholders)));
    }
    if (position.reason().isBlank()) {
      throw new RecordException("A position needs a reason.\nGive --reason.");
    }
    checkMode(position, rule(charter));
    return draft(position.proposal(), position);
  }

  private static void checkMode(Step.Position position, DecisionRule rule) throws RecordException {
    boolean abstains = position.stand().filter(each -> each == Stand.ABSTAIN).isPresent();
    if (position.stand().isPresent() == !position.scores().isEmpty()) {
      throw new RecordException("A position takes a stand or scores the options, one of the two.");
    }
    if (!abstains && rule.kind().scores() == position.stand().isPresent()) {
      throw new RecordException(
          rule.kind().scores()
              ? "The charter decides by %s, which compares scores.\nGive --score adopt=0.8 --score keep=0.3, each from 0 to 1."
                  .formatted(rule)
              : "The charter decides by %s, which counts stands.\nGive --stand support, object, stand-aside or abstain."
                  .formatted(rule));
    }
    List<String> options = List.of(Step.ADOPT, Step.KEEP);
    if (!position.scores().isEmpty() && !position.scores().keySet().equals(Set.copyOf(options))) {
      throw new RecordException(
          "The options are adopt and keep, and each needs a score.\nGive --score adopt=0.8 --score keep=0.3.");
    }
  }

  /** Returns the rule of a charter. */
  static DecisionRule rule(Charter charter) throws RecordException {
    return charter
        .process()
        .governance()
        .decision()
        .orElseThrow(
            () ->
                new RecordException(
                    "%s declares no rule of decision, so nothing can be decided by it.\nAdd process: { decision: { rule: consent }, stakeholders: [...] }; docs/charter.md has the keys."
                        .formatted(charter.name())));
  }

  /**
   * Returns what the rule makes of the positions so far.
   *
   * @param charter in force
   */
  public Ruling count(String proposal, Charter charter) throws RecordException {
    requireOpen(proposal);
    rule(charter);
    return Ruling.of(charter, record.positions(proposal));
  }

  /**
   * Returns the decision that follows from the positions.
   *
   * @param charter in force
   * @param review when it is looked at again; empty for the charter's usual time
   * @throws RecordException also where nothing is decided yet
   */
  public Draft decide(String proposal, Charter charter, Optional<LocalDate> review)
      throws RecordException {
    Ruling ruling = count(proposal, charter);
    if (ruling.count().winner().isEmpty()) {
      throw new RecordException(
          "Nothing is decided: %s.%s"
              .formatted(
                  ruling.count().why(),
                  ruling.count().unheard().isEmpty()
                      ? ""
                      : "\nNot heard: %s.".formatted(String.join(", ", ruling.count().unheard()))));
    }
    if (record.inForce().size() != 1) {
      throw new RecordException(
          "Two branches have changed the charter, so no one rule is in force.\nPut one edition back and propose the merged text.");
    }
    boolean adopted = ruling.count().winner().get().equals(Step.ADOPT);
    Edition before = record.inForce().getFirst();
    Optional<Edition> change =
        requireProposal(proposal).step() instanceof Step.Proposal proposed
            ? proposed.change()
            : Optional.empty();
    Optional<LocalDate> usual =
        charter.process().governance().reviewDays().stream().mapToObj(date::plusDays).findFirst();
    return draft(
        proposal,
        new Step.Decision(
            proposal,
            adopted,
            rule(charter).toString(),
            ruling.count().why(),
            record.positions(proposal).stream().map(RecordEntry::seal).toList(),
            ruling.count().unheard(),
            ruling.dissent(),
            review.or(() -> usual),
            charter.process().contest(),
            adopted ? change.orElse(before) : before));
  }

  private void requireOpen(String proposal) throws RecordException {
    requireProposal(proposal);
    List<RecordEntry> decisions = record.decisions(proposal);
    if (!decisions.isEmpty()) {
      throw new RecordException(
          "Proposal \"%s\" is decided, in %s.\nTo object, propose again with --contests %s."
              .formatted(proposal, decisions.getFirst().file(), proposal));
    }
  }

  private RecordEntry requireProposal(String id) throws RecordException {
    RecordEntry proposal = record.proposals().get(id);
    if (proposal == null) {
      throw new RecordException(
          "There is no proposal \"%s\".\nThere %s."
              .formatted(
                  id,
                  record.proposals().isEmpty()
                      ? "is none yet; leeway weave propose makes one"
                      : "are: " + String.join(", ", record.proposals().keySet())));
    }
    return proposal;
  }

  private Draft draft(String about, Step step) throws RecordException {
    List<String> follows = record.heads().stream().map(RecordEntry::seal).sorted().toList();
    if (follows.isEmpty() && !(step instanceof Step.Opening)) {
      throw new RecordException("The record has not been opened.");
    }
    String text = EntryText.of(date, by, follows, step);
    String seal = EntryReader.sealIn(text).orElseThrow();
    String name = about.isEmpty() ? step.kind() : step.kind() + "-" + about;
    String file = "%s-%s-%s.yaml".formatted(date, name, seal.substring(0, 8));
    return new Draft(file, text, new RecordEntry(file, seal, follows, date, by, step));
  }
}
