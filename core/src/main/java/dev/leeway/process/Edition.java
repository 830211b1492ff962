package dev.leeway.process;

/**
 * One text of a charter.
 *
 * @param version as the text itself says
 * @param charter the {@link Seal} of the whole text
 */
public record Edition(String version, String charter) {

  /** Returns the name of the file that keeps the text beside the record. */
  public String file() {
    return charter.substring(0, 16) + ".yaml";
  }
}
