/**
 * What words alone give away: the language acts of a reply, the temptations in what precedes it.
 *
 * <p>Comes in: a {@link dev.leeway.evidence.LanguageView} (never an action), or the messages before
 * a reply. Goes out: act, pressure and pushback readings with the sentence each was seen in, and
 * the mask that hides safety sentences from scorers of content. Must not know: charters,
 * objectives, states. The words themselves are data, in {@code acts.txt}, {@code cues.txt} and
 * {@code pushback.txt}; {@code docs/language-acts.md} explains their notation. Start with {@link
 * dev.leeway.evidence.lexical.LanguageActs}, then {@link dev.leeway.evidence.lexical.Lexicon}.
 */
package dev.leeway.evidence.lexical;
