/**
 * Labelled examples in, trained heads out, with predictions for each example by a head that never
 * saw its group. It must not know files, the command line or a data set's names. First class to
 * read: {@link dev.leeway.training.HeadTrainer}.
 */
@NullMarked
package dev.leeway.training;

import org.jspecify.annotations.NullMarked;
