package dev.leeway.cli;

import dev.leeway.evidence.Cue;
import dev.leeway.finding.Kind;
import dev.leeway.measure.TerminalState;
import dev.leeway.store.Criteria;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What stored transcripts are filtered by. */
final class FindFilters {

  @Option(
      names = "--verdict",
      paramLabel = "STATE",
      split = ",",
      converter = StateConverter.class,
      completionCandidates = States.class,
      description = "How it stands at the end: ${COMPLETION-CANDIDATES}.")
  private List<String> verdicts = List.of();

  @Option(
      names = "--objective",
      paramLabel = "ID",
      split = ",",
      description = "An objective that should have governed, or that displaced what should.")
  private List<String> objectives = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND[:p]",
      split = ",",
      converter = FailOn.Converter.class,
      description =
          "A kind of finding, or note, warning, alert for all of that severity and above, with"
              + " probability p or more (default .5; the smallest given counts for all).")
  private List<FailOn> kinds = List.of();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      split = ",",
      description = "Part of the model's name, in any case.")
  private List<String> models = List.of();

  @Option(
      names = "--grade",
      paramLabel = "A-D",
      split = ",",
      converter = GradeConverter.class,
      description = "How well the transcript lets control be reconstructed.")
  private List<String> grades = List.of();

  @Option(
      names = "--pressure",
      paramLabel = "CUE",
      split = ",",
      converter = CueConverter.class,
      completionCandidates = Cues.class,
      description = "A pressure cue that some turn shows: ${COMPLETION-CANDIDATES}.")
  private List<String> pressures = List.of();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description = "Words that some message contains, in any case.")
  private List<String> texts = List.of();

  Criteria criteria() {
    return new Criteria(
        verdicts,
        objectives,
        kinds.stream().flatMap(FindFilters::kinds).distinct().toList(),
        kinds.stream().mapToDouble(FailOn::probability).min().orElse(0),
        models,
        grades,
        pressures,
        texts);
  }

  private static Stream<String> kinds(FailOn wanted) {
    return Arrays.stream(Kind.values()).filter(wanted::isNamed).map(Kind::label);
  }

  private static List<String> states() {
    return Arrays.stream(TerminalState.values()).map(TerminalState::label).toList();
  }

  private static List<String> cues() {
    return Arrays.stream(Cue.values())
        .map(cue -> cue.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static String named(String what, String text, List<String> names) {
    String name = text.toLowerCase(Locale.ROOT);
    if (!names.contains(name)) {
      throw new TypeConversionException(
          "there is no %s \"%s\"; expected one of %s"
              .formatted(what, text, String.join(", ", names)));
    }
    return name;
  }

  /** Finds a terminal state by name. */
  static final class StateConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      return named("verdict", text, states());
    }
  }

  /** Finds a pressure cue by name. */
  static final class CueConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      return named("pressure cue", text, cues());
    }
  }

  /** Finds a grade. */
  static final class GradeConverter implements ITypeConverter<String> {

    @Override
    public String convert(String text) {
      return named("grade", text, List.of("a", "b", "c", "d")).toUpperCase(Locale.ROOT);
    }
  }

  /** The names of terminal states, for the help. */
  static final class States implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return states().iterator();
    }
  }

  /** The names of pressure cues, for the help. */
  static final class Cues implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return cues().iterator();
    }
  }
}
