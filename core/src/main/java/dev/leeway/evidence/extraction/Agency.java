package dev.leeway.evidence.extraction;

import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.regex.Pattern;

/**
 * Whether a transcript is an agent's: tools ran, or the model was handed tools in words. A
 * conversation about something is no run of an agent, whatever its system message says.
 */
final class Agency {

  /** Tools that somebody says are there to be used. */
  private static final Pattern HANDED_OVER =
      Pattern.compile(
          "\\b(?:available|given|use|using|call|following|access to)\\b[^.]{0,40}\\btools?\\b"
              + "|\\btools?\\b[^.]{0,20}\\b(?:available|below|following|list)\\b"
              + "|\\btool[_ ](?:use|call|list)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED = Pattern.compile("\\btools?\\b", Pattern.CASE_INSENSITIVE);

  /** A line that begins as a call does: {@code look_up(...)}, {@code look_up{...}}, Action: ... */
  private static final Pattern CALL =
      Pattern.compile("(?m)^\\W{0,6}\\p{L}\\w{2,60}\\s{0,3}[({]|^Action:");

  private Agency() {}

  static boolean isIn(Transcript transcript) {
    return ran(transcript)
        || says(transcript, Role.USER, HANDED_OVER)
        || ((says(transcript, Role.SYSTEM, NAMED) || says(transcript, Role.DEVELOPER, NAMED))
            && says(transcript, Role.ASSISTANT, CALL));
  }

  private static boolean ran(Transcript transcript) {
    return transcript.messages().stream()
        .anyMatch(
            message ->
                message.role() == Role.TOOL
                    || message.parts().stream().anyMatch(Part.ToolCall.class::isInstance));
  }

  private static boolean says(Transcript transcript, Role role, Pattern words) {
    return transcript.messages().stream()
        .filter(message -> message.role() == role)
        .flatMap(message -> message.parts().stream())
        .anyMatch(part -> words.matcher(part.text()).find());
  }
}
