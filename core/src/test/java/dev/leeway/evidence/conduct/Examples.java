package dev.leeway.evidence.conduct;

import dev.leeway.charter.ConstraintFinder;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.lexical.SafetyMask;
import dev.leeway.ingest.Origin;
import dev.leeway.ingest.ReadOptions;
import dev.leeway.ingest.ReadResult;
import dev.leeway.ingest.TranscriptReaders;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The transcripts that ship as examples, read as a user's run reads them. */
final class Examples {

  static final ObjectiveId POLICY = new ObjectiveId("operator-policy");
  static final ObjectiveId REQUEST = new ObjectiveId("user-request");
  static final ObjectiveId GOAL = new ObjectiveId("operator-goal");
  static final ObjectiveId PLEASED = new ObjectiveId("user-satisfaction");
  static final ObjectiveId ROLE = new ObjectiveId("role");
  static final Rivals RIVALS = new Rivals(REQUEST, GOAL, PLEASED);

  private Examples() {}

  static Transcript transcript(String file) {
    Path path = Path.of("..", "examples", file);
    var read = new ArrayList<Transcript>();
    TranscriptReaders.read(
        new Origin(file, () -> Files.newInputStream(path)),
        ReadOptions.automatic(),
        result -> {
          if (result instanceof ReadResult.Read one) {
            read.add(one.transcript());
          }
        });
    return read.getFirst();
  }

  static List<TurnConduct> conduct(Transcript transcript) {
    return ConductEvidence.lexical(RIVALS, Examples::content)
        .read(transcript, constraints(transcript), turn -> 0);
  }

  static List<GoverningConstraint> constraints(Transcript transcript) {
    return new ConstraintFinder()
        .find(transcript).stream()
            .map(
                found ->
                    switch (found.kind()) {
                      case PROHIBITION -> found(transcript, POLICY, found.span(), "PROHIBITION");
                      case OBLIGATION -> found(transcript, POLICY, found.span(), "OBLIGATION");
                      case GOAL -> found(transcript, GOAL, found.span(), "GOAL");
                      case ROLE -> found(transcript, ROLE, found.span(), "ROLE");
                    })
            .toList();
  }

  /** Prose between the sentences that the safety mask hides. */
  static List<Span> content(Transcript transcript, Turn turn) {
    LanguageView view = LanguageView.of(transcript, turn);
    List<Span> mask = SafetyMask.of(view);
    var content = new ArrayList<Span>();
    for (Span prose : view.prose()) {
      int at = prose.start();
      for (Span hidden : mask) {
        if (hidden.overlaps(prose)) {
          content.add(new Span(prose.message(), prose.part(), at, Math.max(at, hidden.start())));
          at = Math.max(at, hidden.end());
        }
      }
      content.add(new Span(prose.message(), prose.part(), at, Math.max(at, prose.end())));
    }
    return content;
  }

  private static GoverningConstraint found(
      Transcript transcript, ObjectiveId governing, Span span, String kind) {
    return GoverningConstraint.found(
        transcript, governing, GoverningConstraint.Kind.valueOf(kind), span);
  }
}
