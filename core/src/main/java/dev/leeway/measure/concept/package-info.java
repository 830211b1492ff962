/**
 * Every concept of the theory as one class that says what it means, how it is computed, what would
 * be seen if nothing were there, when it fails, and its answer for one transcript under one
 * governing objective: a value or the kind of its absence. Must not know: findings, reports. Start
 * with {@code Concepts}, then {@code Answer}.
 */
package dev.leeway.measure.concept;
