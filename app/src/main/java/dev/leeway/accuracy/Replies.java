package dev.leeway.accuracy;

import dev.leeway.evidence.lexical.RefusalPhraseMatch;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.List;

/** The phrase match over the replies of some turns, as it is usually done. */
final class Replies {

  private Replies() {}

  static boolean anyRefused(Transcript transcript, List<Turn> turns) {
    return turns.stream()
        .anyMatch(
            turn -> RefusalPhraseMatch.matches(transcript.messages().get(turn.message()).prose()));
  }
}
