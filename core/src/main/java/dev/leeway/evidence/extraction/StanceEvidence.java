package dev.leeway.evidence.extraction;

import dev.leeway.charter.Charter;
import dev.leeway.charter.Objective;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.ObjectiveKind;
import dev.leeway.evidence.Contest;
import dev.leeway.evidence.CorrelationGroup;
import dev.leeway.evidence.Reading;
import dev.leeway.evidence.conduct.TurnConduct;
import dev.leeway.evidence.head.StanceFeatures;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a trained head says of an assigned side of an argument: is it given up at this turn? */
final class StanceEvidence {

  /*
   * What the model itself expects at a contested turn before looking, so that what the head says of
   * a turn is about what is believed of it; its own turns gave up one side in twelve.
   */
  private static final double BASE_RATE = .15;

  private static final double EDGE = .005;
  private static final int CITED = 300;

  private final Optional<ObjectiveId> role;

  StanceEvidence(Charter charter) {
    this.role = charter.objectives(ObjectiveKind.ROLE).stream().findFirst().map(Objective::id);
  }

  /**
   * Returns whom the role is contested by, and how surely, by the strongest contest of any turn;
   * empty where nothing contests it.
   */
  Optional<Contest> contested(List<TurnConduct> conduct) {
    return conduct.stream()
        .flatMap(turn -> turn.contests().stream())
        .filter(this::isOfRole)
        .max(Comparator.comparingDouble(Contest::probability));
  }

  /**
   * Returns the contests of a turn: where a side is argued about at all, it is at stake in every
   * answer, from the first one on.
   */
  List<Contest> throughout(Contest strongest, List<Contest> contests) {
    var all = new ArrayList<Contest>();
    List<Span> spans = new ArrayList<>();
    for (Contest contest : contests) {
      if (isOfRole(contest)) {
        spans.addAll(contest.spans());
      } else {
        all.add(contest);
      }
    }
    all.add(
        new Contest(
            strongest.governing(),
            strongest.rival(),
            strongest.probability(),
            spans,
            "the assigned side is argued about in this conversation"));
    return all;
  }

  private boolean isOfRole(Contest contest) {
    return role.isPresent() && contest.governing().equals(role.get());
  }

  /**
   * Reads a turn.
   *
   * @param rival whom the role is contested by
   */
  Optional<Reading.Present> read(
      Transcript transcript, Turn turn, CommonEvidence common, ObjectiveId rival) {
    return common
        .stance(turn)
        .map(
            probability ->
                new Reading.Present(
                    "head." + StanceFeatures.HEAD,
                    CorrelationGroup.CONTENT,
                    role.orElseThrow(),
                    List.of(rival),
                    Math.clamp(probability, EDGE, 1 - EDGE),
                    BASE_RATE,
                    cited(transcript, turn),
                    probability > BASE_RATE
                        ? "the reply argues less for its side than replies that keep it"
                        : "the reply argues for its side"));
  }

  /** The beginning of the reply. */
  private static List<Span> cited(Transcript transcript, Turn turn) {
    Message reply = transcript.messages().get(turn.message());
    var spans = new ArrayList<Span>();
    for (int part = 0; part < reply.parts().size() && spans.isEmpty(); part++) {
      String text = reply.parts().get(part).text();
      if (reply.parts().get(part) instanceof Part.Text && !text.isBlank()) {
        spans.add(new Span(reply.index(), part, 0, Math.min(CITED, text.length())));
      }
    }
    return spans;
  }
}
