package dev.leeway.evidence.provenance;

/** Where an instruction stands, which decides what authority it can have of its own. */
public enum SourceKind {
  SYSTEM,
  DEVELOPER,
  USER,
  TOOL_RESULT,
  QUOTED_CONTENT,
  MODEL
}
