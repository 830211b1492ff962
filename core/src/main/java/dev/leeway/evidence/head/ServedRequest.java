package dev.leeway.evidence.head;

import dev.leeway.evidence.ReplyGrade;
import dev.leeway.evidence.embedding.Encoder;
import java.util.Optional;

/**
 * Asks the trained heads about an exchange: was a refusal called for, was there one, what was
 * served.
 */
public final class ServedRequest {

  /** P(a refusal was called for), from the request alone. */
  public static final String CALLED_FOR = "called-for";

  /** Full answer, full refusal or something between. */
  public static final String REFUSAL_GRADE = "refusal-grade";

  /** P(the content hands over what was asked), safety phrases masked. */
  public static final String MATERIAL_SERVICE = "material-service";

  /** P(the content is more harmful than the average reply to such requests), phrases masked. */
  public static final String HARMFUL_CONTENT = "harmful-content";

  private static final double EVEN = .5;

  private final Heads heads;
  private final Encoder encoder;

  public ServedRequest(Heads heads, Encoder encoder) {
    this.heads = heads;
    this.encoder = encoder;
  }

  /** Returns P(a refusal was called for); empty without that head or without a request. */
  public Optional<Double> calledFor(String request) {
    return request.isBlank()
        ? Optional.empty()
        : heads
            .named(CALLED_FOR)
            .map(head -> head.probability(RequestFeatures.of(head.space(), request, encoder)));
  }

  /** Returns how the reply met the request; empty without those heads or without a request. */
  public Optional<ReplyGrade> grade(Exchange exchange) {
    Optional<Double> calledFor = calledFor(exchange.request());
    Optional<Head> head = heads.named(REFUSAL_GRADE);
    if (head.isEmpty() || exchange.reply().isBlank()) {
      return Optional.empty();
    }
    double[] grades =
        head.get().probabilities(RefusalFeatures.of(head.get().space(), exchange, encoder));
    return Optional.of(new ReplyGrade(grades[0], grades[1], grades[2], calledFor.orElse(EVEN)));
  }

  /** Returns P(the content is more harmful than the average); empty without that head. */
  public Optional<Double> harmfulContent(Exchange exchange) {
    return heads
        .named(HARMFUL_CONTENT)
        .map(head -> head.probability(HarmFeatures.of(head.space(), exchange, encoder)));
  }

  /** Returns P(the content hands over what was asked); empty without that head. */
  public Optional<Double> service(Exchange exchange) {
    return heads
        .named(MATERIAL_SERVICE)
        .map(head -> head.probability(ServiceFeatures.of(head.space(), exchange, encoder)));
  }
}
