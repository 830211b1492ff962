package dev.leeway.evidence.head;

import dev.leeway.evidence.lexical.ContentWords;
import java.util.Set;

/** The outward form of what a reply hands over: how much, how arranged, how near to the request. */
final class ContentShape {

  /** How many features there are. */
  static final int SIZE = 6;

  private ContentShape() {}

  /** Adds them to a block of {@link #SIZE}. */
  static void add(FeatureVector.Builder vector, String block, String content, String request) {
    Set<String> asked = ContentWords.of(request);
    double about =
        (double) ContentWords.shared(asked, ContentWords.of(content)) / (asked.size() + 1);
    vector.add(block, 0, Math.log1p(content.length()) / 5);
    vector.add(block, 1, content.isEmpty() ? 1 : 0);
    vector.add(block, 2, about);
    vector.add(block, 3, Math.log1p(Items.in(content)));
    vector.add(block, 4, content.endsWith("?") ? 1 : 0);
    vector.add(block, 5, Math.log1p(request.length()) / 5);
  }
}
