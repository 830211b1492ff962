/**
 * Conversations from PyRIT's memory, as JSON records: its export, or the rows of its database as
 * whoever opens that hands them over. Start with {@link dev.leeway.ingest.pyrit.PyritFormat}.
 */
package dev.leeway.ingest.pyrit;
