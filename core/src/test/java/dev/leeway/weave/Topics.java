package dev.leeway.weave;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Texts about one of two subjects, for tests: words drawn from a subject's list and a common one.
 */
public final class Topics {

  private static final List<String> COMMON =
      List.of("today", "question", "answer", "week", "list", "first", "change", "short", "note");

  private static final List<String> OFFICE =
      List.of("email", "calendar", "meeting", "inbox", "file", "budget", "agenda", "colleague");

  private static final List<String> TRAVEL =
      List.of("hotel", "flight", "restaurant", "museum", "luggage", "passport", "beach", "ticket");

  private Topics() {}

  /** Returns a text of a dozen words. */
  public static String text(boolean travel, RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      List<String> words = i % 2 == 0 ? COMMON : travel ? TRAVEL : OFFICE;
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.toString();
  }
}
