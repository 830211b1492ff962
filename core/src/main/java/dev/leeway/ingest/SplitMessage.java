package dev.leeway.ingest;

import dev.leeway.transcript.Author;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in which results of tools stand among the words of somebody else. They are nobody's
 * words, and become messages of their own, in place.
 */
final class SplitMessage {

  private SplitMessage() {}

  /** Appends the message, in as many pieces as it takes; later ones are called {@code id.1}. */
  static void append(
      TranscriptAssembler assembler, String id, Role role, Author author, List<List<Part>> groups) {
    List<List<Part>> pieces = pieces(groups);
    for (int piece = 0; piece < pieces.size(); piece++) {
      List<Part> parts = pieces.get(piece);
      boolean result = !parts.isEmpty() && parts.getFirst() instanceof Part.ToolResult;
      assembler.message(
          id.isEmpty() || piece == 0 ? id : id + "." + piece,
          result ? Role.TOOL : role,
          result && author == Author.usual(role) ? Author.TOOL : author,
          parts);
    }
  }

  /** Joins neighbouring groups of parts, except that each tool result begins and ends its own. */
  private static List<List<Part>> pieces(List<List<Part>> groups) {
    var pieces = new ArrayList<List<Part>>();
    boolean open = false;
    for (List<Part> group : groups) {
      if (group.isEmpty()) {
        continue;
      }
      boolean result = group.getFirst() instanceof Part.ToolResult;
      if (open && !result) {
        pieces.getLast().addAll(group);
      } else {
        pieces.add(new ArrayList<>(group));
      }
      open = !result;
    }
    return pieces.isEmpty() ? List.of(List.of()) : pieces;
  }
}
