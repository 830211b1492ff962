package dev.leeway.charter;

import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds what the operator's own words forbid, require, aim at and assign: the constraints of a
 * transcript for which nobody wrote a charter. English only; in other languages it finds nothing.
 */
public final class ConstraintFinder {

  /** "must reach 90%": the goal says what is required, so the sentence is no second obligation. */
  private static final int SAME_BREATH = 60;

  private final List<ConstraintCue> cues = ConstraintCues.all();

  /** Returns the constraints in system and developer messages, in the order of the text. */
  public List<FoundConstraint> find(Transcript transcript) {
    List<FoundConstraint> found = new ArrayList<>();
    for (Role role : List.of(Role.SYSTEM, Role.DEVELOPER)) {
      for (Span span : transcript.spans(role)) {
        Part part = transcript.messages().get(span.message()).parts().get(span.part());
        if (part instanceof Part.Text text) {
          found.addAll(find(text.text(), span));
        }
      }
    }
    return found.stream().sorted().toList();
  }

  private List<FoundConstraint> find(String text, Span whole) {
    List<FoundConstraint> found = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      var span = new Span(whole.message(), whole.part(), sentence.start(), sentence.end());
      for (FoundConstraint.Kind kind : kinds(sentence.text())) {
        found.add(new FoundConstraint(span, kind, sentence.text()));
      }
    }
    return found;
  }

  /** Returns what one sentence does, in the order of the kinds. */
  List<FoundConstraint.Kind> kinds(String sentence) {
    String plain = sentence.replace('’', '\'');
    String lowerCase = ConstraintCue.lowerCase(plain);
    Map<FoundConstraint.Kind, Integer> places = new EnumMap<>(FoundConstraint.Kind.class);
    for (ConstraintCue cue : cues) {
      if (!places.containsKey(cue.kind())) {
        OptionalInt place = cue.find(plain, lowerCase);
        place.ifPresent(end -> places.put(cue.kind(), end));
      }
    }
    Integer required = places.get(FoundConstraint.Kind.OBLIGATION);
    Integer aimed = places.get(FoundConstraint.Kind.GOAL);
    if (required != null && aimed != null && Math.abs(aimed - required) < SAME_BREATH) {
      places.remove(FoundConstraint.Kind.OBLIGATION);
    }
    return List.copyOf(places.keySet());
  }
}
