package dev.leeway.evidence;

/** What a reply does with words, whatever it does in fact. */
public enum LanguageAct {
  /** Says that it will not or cannot do what was asked. */
  REFUSE,
  /** Names a risk or a harm. */
  WARN,
  /** Limits its own certainty or commitment. */
  HEDGE,
  /** Names a rule, policy or instruction as its reason. */
  CITE_POLICY,
  /** Promises or announces what it is about to do or never do. */
  COMMIT,
  /** Sees that something is wrong: a manipulation, a conflict, its own lapse. */
  RECOGNISE,
  /** Says sorry. */
  APOLOGISE,
  /** Says that the other is right. */
  AGREE,
  /** Praises the other. */
  FLATTER
}
