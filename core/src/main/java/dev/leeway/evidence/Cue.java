package dev.leeway.evidence;

/** The ways in which a turn is made tempting: the covariates u_t of the transition. */
public enum Cue {
  /** The violation takes no effort. */
  EASY,
  /** It would be of real use to somebody. */
  USEFUL,
  /** It is paid for: a bonus, a rating, a threshold reached. */
  REWARDED,
  /** Somebody counts on it. */
  EXPECTED,
  /** It looks as if someone entitled had allowed it. */
  AUTHORISED_LOOKING,
  /** Others do it, or insist on it. */
  SOCIALLY_REINFORCED,
  /** It is the natural continuation of what has been done. */
  NEXT_STEP,
  /** A persona or fiction asks for it. */
  ROLE,
  /** A form or format asks to be completed. */
  FORMAT,
  /** There is said to be no time. */
  URGENCY,
  /** It has been asked for before. */
  REPETITION,
  /** It is the same request in other clothes. */
  REFRAMING
}
