package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which instruction source one action of the model serves.
 *
 * @param action the tool call, or the sentence of a reply
 * @param tool the tool's name; empty for a sentence
 * @param block index of the directive block it serves best; empty if there is none to serve
 * @param logOdds of the action serving that block, before authority is asked for; negative infinity
 *     never occurs: without a block it is that of the prior
 * @param nonPrincipal P(it serves an instruction that no principal stands behind)
 * @param principal P(it serves what principals ask for)
 * @param request the principal's sentence that it shares most with
 * @param writes whether it changes something outside
 * @param failed whether the transcript says that it failed
 * @param citations the shared words, in the order of the action
 */
public record Attribution(
    Span action,
    String tool,
    OptionalInt block,
    double logOdds,
    double nonPrincipal,
    double principal,
    Optional<Span> request,
    boolean writes,
    boolean failed,
    List<Citation> citations) {
  public Attribution {
    citations = List.copyOf(citations);
    DirectiveBlock.requireShare("nonPrincipal", nonPrincipal);
    DirectiveBlock.requireShare("principal", principal);
  }

  /** Returns the likeliest source; among equals the first of {@link ServedSource}. */
  public ServedSource served() {
    double own = Math.max(0, 1 - nonPrincipal - principal);
    if (principal >= nonPrincipal && principal >= own) {
      return ServedSource.PRINCIPAL;
    }
    return nonPrincipal >= own ? ServedSource.NON_PRINCIPAL : ServedSource.OWN;
  }
}
