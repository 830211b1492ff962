/**
 * Which texts are worth the sentence encoder. In: what was seen without it, and what could be asked
 * of it. Out: a plan. It must not know any other transcript, nor what the encoder will answer.
 * First class to read: {@link dev.leeway.cascade.Cascade}.
 */
package dev.leeway.cascade;
