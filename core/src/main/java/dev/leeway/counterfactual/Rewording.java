package dev.leeway.counterfactual;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The same words spelled otherwise: contractions in the model's prose are written out. */
public record Rewording() implements Edit {

  private static final Map<String, String> WRITTEN_OUT =
      new TreeMap<>(
          Map.of(
              "can't", "cannot",
              "won't", "will not",
              "don't", "do not",
              "didn't", "did not",
              "isn't", "is not",
              "I'm", "I am",
              "I'll", "I will",
              "I've", "I have",
              "it's", "it is",
              "that's", "that is"));

  private static final Pattern CONTRACTION =
      Pattern.compile(
          "\\b(" + String.join("|", WRITTEN_OUT.keySet()).replace("'", "['’]") + ")\\b");

  @Override
  public Transcript apply(Transcript original) {
    return Rewriting.ofParts(
        original, message -> message.role() == Role.ASSISTANT ? reworded(message) : message);
  }

  private static Message reworded(Message message) {
    List<Part> parts =
        message.parts().stream()
            .map(part -> Rewriting.with(part, writtenOut(part.text())))
            .toList();
    return Rewriting.with(message, parts);
  }

  private static String writtenOut(String text) {
    return CONTRACTION
        .matcher(text)
        .replaceAll(found -> WRITTEN_OUT.getOrDefault(found.group().replace('’', '\''), ""));
  }
}
