package dev.leeway.process;

import dev.leeway.charter.Charter;
import dev.leeway.charter.ProcessRecord.Governance;
import dev.leeway.math.Quantile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a charter is kept in step with what it is for. Days are counted from date to date.
 *
 * @param changes how often the charter was changed since the record began
 * @param cadence median days from one change to the next, the opening counting as the first; empty
 *     without a change
 * @param latency median days from the first sign of misfit to the change; empty where no adopted
 *     proposal says when that was
 * @param longestLatency the longest of them
 * @param undated adopted changes that do not say when the misfit was first seen
 * @param age days since the charter in force was decided on, or since the record began
 * @param waiting the longest that a known misfit has waited undecided, in days
 * @param lastUpdate the day of the last change that a decision put in force
 * @param overdue proposals whose decision should have been looked at again and was not contested
 * @param openness what the charter says of its own change
 */
public record Weaving(
    int changes,
    OptionalDouble cadence,
    OptionalDouble latency,
    OptionalLong longestLatency,
    int undated,
    long age,
    OptionalLong waiting,
    Optional<LocalDate> lastUpdate,
    List<String> overdue,
    Openness openness) {

  public Weaving {
    overdue = List.copyOf(overdue);
  }

  /**
   * Whether a charter is open to change: a closed one can only go stale.
   *
   * @param path whether it says who decides and how
   * @param triggers whether it says what makes somebody look again
   * @param contest whether it says how to object
   * @param review whether decisions are looked at again after a time
   */
  public record Openness(boolean path, boolean triggers, boolean contest, boolean review) {

    static Openness of(Charter charter) {
      Governance governance = charter.process().governance();
      return new Openness(
          governance.decision().isPresent() && !governance.stakeholders().isEmpty(),
          !governance.triggers().isEmpty(),
          !charter.process().contest().isBlank(),
          governance.reviewDays().isPresent());
    }
  }

  /**
   * Measures a record.
   *
   * @param charter in force
   * @param today not before any entry
   */
  public static Weaving of(CharterRecord record, Charter charter, LocalDate today) {
    List<RecordEntry> changes = changes(record);
    var steps = new ArrayList<Long>();
    for (int i = 1; i < changes.size(); i++) {
      steps.add(days(changes.get(i - 1).date(), changes.get(i).date()));
    }
    List<Long> latencies = latencies(record, changes);
    LocalDate last = changes.isEmpty() ? today : changes.getLast().date();
    int adopted = steps.size();
    return new Weaving(
        adopted,
        median(steps),
        median(latencies),
        latencies.stream().mapToLong(Long::longValue).max(),
        adopted - latencies.size(),
        days(last, today),
        waiting(record, today),
        adopted == 0 ? Optional.empty() : Optional.of(last),
        overdue(record, today),
        Openness.of(charter));
  }

  /** The opening and every decision that put another text in force. */
  private static List<RecordEntry> changes(CharterRecord record) {
    var changes = new ArrayList<RecordEntry>();
    for (RecordEntry entry : record.changes()) {
      Optional<Edition> edition = CharterRecord.edition(entry);
      if (changes.isEmpty() || !CharterRecord.edition(changes.getLast()).equals(edition)) {
        changes.add(entry);
      }
    }
    return changes;
  }

  private static List<Long> latencies(CharterRecord record, List<RecordEntry> changes) {
    var latencies = new ArrayList<Long>();
    for (RecordEntry change : changes) {
      if (change.step() instanceof Step.Decision decision) {
        proposal(record, decision.proposal())
            .flatMap(Step.Proposal::misfitSince)
            .ifPresent(since -> latencies.add(days(since, change.date())));
      }
    }
    return latencies;
  }

  private static OptionalLong waiting(CharterRecord record, LocalDate today) {
    return record.proposals().keySet().stream()
        .filter(id -> record.decisions(id).isEmpty())
        .flatMap(id -> proposal(record, id).flatMap(Step.Proposal::misfitSince).stream())
        .mapToLong(since -> days(since, today))
        .max();
  }

  private static List<String> overdue(CharterRecord record, LocalDate today) {
    var overdue = new ArrayList<String>();
    for (String id : record.proposals().keySet()) {
      boolean contested =
          record.proposals().keySet().stream()
              .flatMap(other -> proposal(record, other).stream())
              .anyMatch(other -> other.contests().filter(id::equals).isPresent());
      boolean due =
          record.decisions(id).stream()
              .anyMatch(
                  entry ->
                      entry.step() instanceof Step.Decision decision
                          && decision.review().filter(day -> day.isBefore(today)).isPresent());
      if (due && !contested) {
        overdue.add(id);
      }
    }
    return overdue;
  }

  private static Optional<Step.Proposal> proposal(CharterRecord record, String id) {
    RecordEntry entry = record.proposals().get(id);
    return entry != null && entry.step() instanceof Step.Proposal proposal
        ? Optional.of(proposal)
        : Optional.empty();
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static OptionalDouble median(List<Long> numbers) {
    return numbers.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Quantile.ofSorted(
                numbers.stream().mapToDouble(Long::doubleValue).sorted().toArray(), .5));
  }
}
