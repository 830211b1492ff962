package dev.leeway.evidence.lexical;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

/** Small transcripts for the tests of this package. */
final class Replies {

  private Replies() {}

  static Transcript of(Part... reply) {
    return transcript(message(0, Role.ASSISTANT, reply));
  }

  /** Returns a transcript of texts whose roles are given by their first letter: s, u, a, t. */
  static Transcript talk(String... lines) {
    var messages = new ArrayList<Message>();
    for (String line : lines) {
      Role role =
          switch (line.charAt(0)) {
            case 's' -> Role.SYSTEM;
            case 'u' -> Role.USER;
            case 'a' -> Role.ASSISTANT;
            default -> Role.TOOL;
          };
      String text = line.substring(3);
      Part part =
          role == Role.TOOL ? new Part.ToolResult("", "", text, false) : new Part.Text(text);
      messages.add(message(messages.size(), role, part));
    }
    return transcript(messages.toArray(Message[]::new));
  }

  static List<ActReading> acts(String reply) {
    return acts(of(new Part.Text(reply)));
  }

  static List<ActReading> acts(Transcript transcript) {
    return LanguageActs.read(LanguageView.of(transcript, transcript.turns().getFirst()));
  }

  /** Returns the highest probability of an act in a reply; 0 when it is not read. */
  static double probability(LanguageAct act, String reply) {
    return acts(reply).stream()
        .filter(reading -> reading.act() == act)
        .mapToDouble(ActReading::probability)
        .max()
        .orElse(0);
  }

  private static Message message(int index, Role role, Part... parts) {
    return new Message(index, "m" + index, role, Author.usual(role), List.of(parts));
  }

  private static Transcript transcript(Message... messages) {
    var source = new Source("test", "test", 1);
    return new Transcript("t", List.of(messages), Manifest.unknown(), List.of(), source, List.of());
  }
}
