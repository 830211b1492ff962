/**
 * Archives as streams of named members, read from front to back. Nothing that an archive says about
 * its own sizes is believed. Start with {@link dev.leeway.ingest.archive.ZipMembers}.
 */
package dev.leeway.ingest.archive;
