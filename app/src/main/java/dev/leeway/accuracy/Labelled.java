package dev.leeway.accuracy;

/** A row with what somebody else says became of it. */
record Labelled<R extends Row>(R row, LabelRow label) {}
