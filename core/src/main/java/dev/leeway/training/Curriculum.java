package dev.leeway.training;

import dev.leeway.evidence.embedding.Encoder;
import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** How one head learns from one kind of labelled transcripts. */
public interface Curriculum {

  /** Returns the name of the head that it trains. */
  String head();

  /** Returns the name of the set of labelled transcripts that it learns from. */
  String set();

  /** Returns the classes; one name for a yes-or-no head. */
  List<String> classes();

  /** Returns all features, those that need a sentence encoder included. */
  FeatureSpace space();

  /** Returns what a unit of loss costs against the penalty on weights. */
  double cost();

  /** Returns the label columns that it reads. */
  List<String> labelColumns();

  /**
   * Returns the keys of the groups that a transcript belongs to, one for each way in which
   * transcripts belong together; known without a label.
   */
  List<String> groups(Transcript transcript);

  /**
   * Returns whether only differences teach: examples then come in pairs with the same id, one with
   * label 1, which has more of what is asked about than the other.
   */
  default boolean comparing() {
    return false;
  }

  /** Returns sets of other making on which the head is measured; nothing is learned from them. */
  default List<Transfer> transfers() {
    return List.of();
  }

  /**
   * Returns what the head sees of a transcript as a whole; empty if it has nothing to see, or is
   * asked turn by turn.
   */
  default Optional<FeatureVector> features(
      Transcript transcript, FeatureSpace space, Encoder encoder) {
    return Optional.empty();
  }

  /** Returns further sets, whose ordinary transcripts count as examples of nothing being amiss. */
  default List<Backdrop> backdrops() {
    return List.of();
  }

  /**
   * Returns the examples in an ordinary transcript of a backdrop, all of class 0.
   *
   * @param space the whole space, or the part of it that needs no encoder
   */
  default List<Example> ordinary(Transcript transcript, FeatureSpace space, Encoder encoder) {
    return List.of();
  }

  /**
   * Returns the examples in a transcript; empty where its labels say nothing of this head.
   *
   * @param labels by column
   * @param space the whole space, or the part of it that needs no encoder
   */
  List<Example> examples(
      Transcript transcript, SortedMap<String, String> labels, FeatureSpace space, Encoder encoder);
}
