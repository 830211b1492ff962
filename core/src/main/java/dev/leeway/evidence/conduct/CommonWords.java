package dev.leeway.evidence.conduct;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much a shared English word says about a shared subject. */
final class CommonWords {

  /** Words that only build sentences. */
  private static final Set<String> FUNCTION =
      set(
          """
          a an the and or but nor so if then than as of in on at by for to from with about into over
          after before under above between through during out off up down again once here there when
          where why how what which who whom whose this that these those it its it's i i'm i'd i'll
          i've me my mine you you're you'd you'll you've your yours he she him her his hers they them
          their we us our ours be is am are was were been being isn't aren't wasn't weren't do does
          did done doing don't doesn't didn't have has had having haven't hasn't can could will would
          shall should may might must can't cannot couldn't won't wouldn't shouldn't mustn't not no
          never any some all each every both few more most other such only own same too very just
          also well now ever even still yet already while because until unless without within
          that's what's there's here's let's let please ok okay yes yeah anything something nothing
          everything anyone someone everyone nobody anybody somebody whoever whatever always under
          either neither etc per via upon toward towards against
          """);

  /** Words of every second request, and the names of the parties to a conversation. */
  private static final Set<String> FREQUENT =
      set(
          """
          tell give make take get need want know use help thing people user customer client member
          assistant ask answer question request say see look find show go come put try keep work time
          day way good like think information detail provide include follow ensure respond response
          reply message person staff team guest visitor pupil student reader supplied allow first one
          two new right really able based using task instruction company name welcome talk start end
          long short best important available specific sure part whole today free
          """);

  private CommonWords() {}

  /** Returns the weight of a word as a sign of subject: 0, .3 or 1. */
  static double weight(Words.Word word) {
    if (FUNCTION.contains(word.plain()) || (word.plain().length() < 2 && !word.number())) {
      return 0;
    }
    return FREQUENT.contains(word.stem()) || FREQUENT.contains(word.plain()) ? .3 : 1;
  }

  /** Returns whether a plain word is too common to be a subject or a secret. */
  static boolean isCommon(String plain) {
    return FUNCTION.contains(plain) || FREQUENT.contains(plain);
  }

  private static Set<String> set(String words) {
    return new HashSet<>(List.of(words.strip().split("\\s+")));
  }
}
