package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.ProcessRecord;
import java.util.List;
import java.util.Locale;

/**
 * How much of what a fair process leaves behind is on record. It is no score of truth: a complete
 * record may hold a wrong decision, and an incomplete one a right one.
 *
 * @param items in their order
 */
public record Completeness(List<Item> items) {

  /*
   * The items ask what Gabriel 2020 asks of a fair process among people who disagree: who was
   * heard, how disagreement was settled, and how to object. Each counts the same; the weights have
   * no other ground.
   */

  public Completeness {
    items = List.copyOf(items);
  }

  /**
   * One thing that should be on record.
   *
   * @param met how far it is, in [0, 1]
   */
  public record Item(String name, double met) {}

  /** Returns the mean of the items, in [0, 1]. */
  public double score() {
    return items.stream().mapToDouble(Item::met).average().orElse(0);
  }

  /** Returns the names of the items that are not fully met. */
  public List<String> missing() {
    return items.stream()
        .filter(item -> item.met() < 1)
        .map(
            item ->
                item.met() == 0
                    ? item.name()
                    : String.format(Locale.ROOT, "%s (%.2f)", item.name(), item.met()))
        .toList();
  }

  /** Returns that of a decision. */
  static Completeness of(Step.Proposal proposal, Step.Decision decision) {
    int heard = decision.positions().size();
    int all = heard + decision.unheard().size();
    return new Completeness(
        List.of(
            item("a reason", !proposal.reason().isBlank()),
            item("evidence", !proposal.evidence().isEmpty()),
            new Item("everybody heard", all == 0 ? 0 : (double) heard / all),
            item(
                "disagreement settled with reasons",
                decision.dissent().stream().noneMatch(each -> each.reason().isBlank())),
            item("a way to contest it", !decision.contest().isBlank()),
            item("a day of review", decision.review().isPresent())));
  }

  /** Returns that of what stood in a charter before its record began: its own word for it. */
  static Completeness ofOpening(Charter charter) {
    ProcessRecord process = charter.process();
    List<ProcessRecord.Revision> revisions = process.revisions();
    return new Completeness(
        List.of(
            item("a reason", revisions.stream().anyMatch(each -> !each.why().isBlank())),
            item("evidence", false),
            item("everybody heard", false),
            item(
                "disagreement settled with reasons",
                revisions.stream().anyMatch(each -> !each.disagreement().isBlank())),
            item("a way to contest it", !process.contest().isBlank()),
            item("a day of review", process.governance().reviewDays().isPresent())));
  }

  private static Item item(String name, boolean met) {
    return new Item(name, met ? 1 : 0);
  }
}
