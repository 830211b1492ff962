package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Span;
import java.util.List;

/**
 * A tool call, taken apart.
 *
 * @param acts the kinds of doing in the tool's name, as a mask of {@link Act}; 0 if unknown
 * @param writes whether it changes something outside; a tool of unknown kind is taken to
 * @param name the words of the tool's name, in offsets of the part
 */
record Action(
    Span span,
    String tool,
    int acts,
    boolean writes,
    boolean failed,
    List<Token> name,
    List<Field> fields) {
  Action {
    name = List.copyOf(name);
    fields = List.copyOf(fields);
  }
}
