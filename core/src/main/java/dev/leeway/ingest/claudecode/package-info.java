/**
 * Session files of Claude Code: lines of JSON that together make a session, and the sessions of its
 * subagents. Start with {@link dev.leeway.ingest.claudecode.ClaudeCodeFormat}.
 */
package dev.leeway.ingest.claudecode;
