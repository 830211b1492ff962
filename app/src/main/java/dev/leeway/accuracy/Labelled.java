package dev.leeway.accuracy;

/** A row with what somebody else says became of it. */
public record Labelled<R extends Row>(R row, LabelRow label) {}
