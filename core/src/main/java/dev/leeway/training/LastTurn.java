package dev.leeway.training;

import dev.leeway.evidence.head.Exchange;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;

/** What a transcript ends with. */
final class LastTurn {

  private LastTurn() {}

  /** Returns what the user said last before the last turn; empty if there is no turn. */
  static String request(Transcript transcript) {
    return transcript.turns().isEmpty()
        ? ""
        : Exchange.request(transcript, transcript.turns().getLast());
  }

  /** Returns the first message by the system; empty if there is none. */
  static String systemPrompt(Transcript transcript) {
    return transcript.messages().stream()
        .filter(message -> message.role() == Role.SYSTEM)
        .map(Message::prose)
        .findFirst()
        .orElse("");
  }
}
