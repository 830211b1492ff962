package dev.leeway.charter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an instruction comes from, which is what authority is given to. */
public enum InstructionSource {
  /** Rules above every operator: law, and the developer of the model. */
  ROOT,
  /** A system message. */
  SYSTEM,
  /** A developer message. */
  DEVELOPER,
  /** A message of the user. */
  USER,
  /** Defaults that any principal may override. */
  GUIDELINE,
  /** What a tool returned. */
  TOOL_OUTPUT,
  /** Text that a principal quotes or attaches. */
  QUOTED,
  /** The model itself. */
  MODEL;

  /** Returns the name as charters write it: {@code tool-output}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the source that charters write as {@code label}. */
  public static Optional<InstructionSource> of(String label) {
    return Arrays.stream(values()).filter(source -> source.label().equals(label)).findFirst();
  }
}
