/**
 * Training on files. In: a folder of labelled sets and a plan of which head learns from which. Out:
 * a bundle and a report. It must not know the command line. First class to read: {@link
 * dev.leeway.learning.BundleTraining}.
 */
@NullMarked
package dev.leeway.learning;

import org.jspecify.annotations.NullMarked;
