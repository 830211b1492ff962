package dev.leeway.cli;

import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Transcript;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which transcripts belong to a set: those that say a value under a key. Remembers some of the
 * values that it met, for a message. One thread.
 */
final class SetFilter implements Predicate<Transcript> {

  private static final int REMEMBERED = 12;

  private final String key;
  private final String value;
  private final TreeSet<String> met = new TreeSet<>();

  SetFilter(String key, String value) {
    this.key = key;
    this.value = value;
  }

  @Override
  public boolean test(Transcript transcript) {
    String said = said(transcript.manifest());
    if (met.size() < REMEMBERED) {
      met.add(said);
    }
    return said.equals(value);
  }

  /** Returns why nothing belongs to the set. */
  String nothing() {
    return "No transcript says %s. Under %s there is: %s.\nA value is compared letter by letter."
        .formatted(this, key, met.isEmpty() ? "nothing" : String.join(", ", met));
  }

  @Override
  public String toString() {
    return key + "=" + value;
  }

  private String said(Manifest manifest) {
    return switch (key) {
      case "model" -> manifest.model();
      case "task" -> manifest.taskSet();
      case "task-id" -> manifest.taskId();
      default -> manifest.sampling().getOrDefault(key, "");
    };
  }

  /** Reads KEY=VALUE. */
  static final class Converter implements ITypeConverter<SetFilter> {

    @Override
    public SetFilter convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new TypeConversionException(
            "\"%s\" is no KEY=VALUE, such as model=larch-2".formatted(text));
      }
      return new SetFilter(text.substring(0, equals), text.substring(equals + 1));
    }
  }
}
