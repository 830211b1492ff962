/** Whose values won over a set of transcripts, and how many of them were served at all. */
package dev.leeway.weave.pluralism;
