/**
 * Trained scorers. In: a view of a turn, turned into numbers by a feature reader of its own. Out: a
 * probability for each class. It must not know where weights come from, who trained them or what
 * the reading is used for. First class to read: {@link dev.leeway.evidence.head.Head}.
 */
@NullMarked
package dev.leeway.evidence.head;

import org.jspecify.annotations.NullMarked;
