/** What another version of a charter would have said of the same transcripts. */
package dev.leeway.weave.replay;
