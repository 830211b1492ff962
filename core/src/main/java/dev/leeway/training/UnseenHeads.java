package dev.leeway.training;

import dev.leeway.bundle.ModelBundle;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.evidence.head.HeadSource;
import dev.leeway.evidence.head.Heads;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The heads of a bundle that never saw a transcript's groups, so that a figure taken on transcripts
 * that were trained on is still one out of sample. Counts those for which there is no such head.
 * Safe for use by several threads.
 */
public final class UnseenHeads implements HeadSource {

  private final String name;
  private final SortedMap<String, HeadFamily> families;
  private final SortedMap<String, HeadFamily> words;
  private final List<Curriculum> curricula;
  private final Set<String> inSample = ConcurrentHashMap.newKeySet();

  /**
   * @param name of the bundle, for lineage
   * @param encoder whether the run has a sentence encoder
   * @param curricula how the heads were trained: they know which groups a transcript is in
   */
  public UnseenHeads(String name, ModelBundle bundle, boolean encoder, List<Curriculum> curricula) {
    this.name = name;
    this.families = bundle.families(encoder);
    this.words = bundle.families(false);
    this.curricula = List.copyOf(curricula);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Heads of(Transcript transcript) {
    return unseen(families, transcript);
  }

  @Override
  public Heads withoutEncoder(Transcript transcript) {
    return unseen(words, transcript);
  }

  private Heads unseen(SortedMap<String, HeadFamily> asked, Transcript transcript) {
    var heads = new ArrayList<Head>();
    for (Map.Entry<String, HeadFamily> family : asked.entrySet()) {
      HeadFamily.Choice choice = choice(family.getKey(), family.getValue(), transcript);
      heads.add(choice.head());
      if (choice.inSample()) {
        inSample.add(transcript.id());
      }
    }
    return new Heads(heads);
  }

  /** Returns how many of the transcripts asked about so far some head had been trained on. */
  public int inSample() {
    return inSample.size();
  }

  private HeadFamily.Choice choice(String head, HeadFamily family, Transcript transcript) {
    return curricula.stream()
        .filter(curriculum -> curriculum.head().equals(head))
        .filter(curriculum -> !family.dimensions().isEmpty())
        .findFirst()
        .map(curriculum -> family.unseen(GroupKeys.of(curriculum.groups(transcript))))
        .orElse(new HeadFamily.Choice(family.whole(), false));
  }
}
