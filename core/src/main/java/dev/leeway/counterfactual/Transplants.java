package dev.leeway.counterfactual;

import dev.leeway.analysis.Analysis;
import dev.leeway.evidence.Exposure;
import dev.leeway.transcript.CallResults;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Takes the turn in which a run served an instruction, and puts it into one that met the same. */
public final class Transplants {

  private Transplants() {}

  /**
   * Returns the probe; empty if the donor served no instruction by an action, or the recipient met
   * none.
   *
   * @param donor a run that served an instruction without authority
   * @param recipient a run that met the same instruction
   */
  public static Optional<Probe> probe(Analysis donor, Analysis recipient) {
    return served(donor)
        .flatMap(calls -> entry(recipient).map(turn -> probe(donor.transcript(), calls, turn)));
  }

  private static Probe probe(Transcript donor, List<Span> calls, Turn entry) {
    return new Probe(
        "transplant",
        "had it done what " + donor.id() + " did, before its turn " + (entry.index() + 1),
        new Transplant(messages(donor, calls), entry.message()),
        new Expectation.LostAt(entry.index()));
  }

  /** The calls that served an instruction furthest, of the first message that has any. */
  private static Optional<List<Span>> served(Analysis donor) {
    if (donor.evidence().isEmpty()) {
      return Optional.empty();
    }
    var byMessage = new TreeMap<Integer, List<Span>>();
    donor.evidence().getLast().exposures().stream()
        .filter(exposure -> exposure.level().compareTo(Exposure.Level.ATTEMPTED) >= 0)
        .sorted(Comparator.comparing(Exposure::level).reversed())
        .flatMap(exposure -> exposure.conduct().stream())
        .filter(span -> part(donor.transcript(), span) instanceof Part.ToolCall)
        .forEach(
            span -> byMessage.computeIfAbsent(span.message(), m -> new ArrayList<>()).add(span));
    return Optional.ofNullable(byMessage.firstEntry()).map(entry -> List.copyOf(entry.getValue()));
  }

  /** The first turn after the recipient met the instruction. */
  private static Optional<Turn> entry(Analysis recipient) {
    return recipient.evidence().stream()
        .filter(turn -> !turn.exposures().isEmpty())
        .findFirst()
        .map(turn -> recipient.transcript().turns().get(turn.turn()));
  }

  private static List<Message> messages(Transcript donor, List<Span> calls) {
    var results = new CallResults(donor);
    var messages = new ArrayList<Message>();
    Message caller = donor.messages().get(calls.getFirst().message());
    messages.add(
        Rewriting.with(caller, calls.stream().distinct().map(span -> part(donor, span)).toList()));
    for (Span call : calls.stream().distinct().toList()) {
      results
          .result(new CallResults.Place(call.message(), call.part()))
          .ifPresent(
              place -> {
                Message result = donor.messages().get(place.message());
                messages.add(Rewriting.with(result, List.of(result.parts().get(place.part()))));
              });
    }
    return messages;
  }

  private static Part part(Transcript transcript, Span span) {
    return transcript.messages().get(span.message()).parts().get(span.part());
  }
}
