package dev.leeway.measure.concept;

import dev.leeway.evidence.LanguageAct;
import dev.leeway.math.Quantile;
import dev.leeway.measure.TurnMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The target is swapped while the talk stays coherent. */
final class Morphing implements ConceptMeasure {

  static final Concept CONCEPT =
      new Concept(
          "morphing",
          "Morphing",
          "the dominant target changes between two contested replies whose likeness (shared words"
              + " over all words) is at least the transcript's median of adjacent contested replies,"
              + " and the later one neither refuses, recognises nor apologises; value: such changes",
          "0, or as many as among replies in shuffled order",
          "replies of two or three words: likeness then says nothing");

  /** Fewer replies than this have no median to speak of. */
  private static final int REPLIES = 3;

  @Override
  public Concept concept() {
    return CONCEPT;
  }

  @Override
  public Answer measure(Scene scene) {
    List<TurnMeasure> contested = scene.contested();
    if (contested.size() < REPLIES) {
      return Answer.notEnough(
          CONCEPT,
          "%s, %d are needed to say what is alike"
              .formatted(Shares.count(contested.size(), "contested turn"), REPLIES));
    }
    List<Set<String>> words =
        contested.stream().map(turn -> words(scene.prose(turn.turn()))).toList();
    var likeness = new double[contested.size() - 1];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = likeness(words.get(i), words.get(i + 1));
    }
    double[] sorted = likeness.clone();
    Arrays.sort(sorted);
    double median = Quantile.ofSorted(sorted, .5);
    var morphs = new ArrayList<Integer>();
    for (int i = 0; i < likeness.length; i++) {
      TurnMeasure later = contested.get(i + 1);
      if (likeness[i] >= median
          && swapped(contested.get(i), later)
          && !breaksFrame(scene, later.turn())) {
        morphs.add(later.turn());
      }
    }
    return Answer.measured(
            CONCEPT,
            morphs.size(),
            morphs.isEmpty() ? "none" : "morphs",
            "the target changed without a break in the talk at %s"
                .formatted(Shares.count(morphs.size(), "turn")))
        .on(morphs)
        .with(Part.of("median likeness", median));
  }

  private static boolean swapped(TurnMeasure earlier, TurnMeasure later) {
    return earlier.dominant().isPresent()
        && later.dominant().isPresent()
        && !earlier.dominant().equals(later.dominant());
  }

  private static boolean breaksFrame(Scene scene, int turn) {
    return scene.says(turn, LanguageAct.REFUSE)
        || scene.says(turn, LanguageAct.RECOGNISE)
        || scene.says(turn, LanguageAct.APOLOGISE);
  }

  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Jaccard's index: shared words over all words; 0 if there are none. */
  private static double likeness(Set<String> one, Set<String> other) {
    var all = new TreeSet<String>(one);
    all.addAll(other);
    var shared = new TreeSet<String>(one);
    shared.retainAll(other);
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }
}
