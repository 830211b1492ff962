package dev.leeway.ingest;

/**
 * Why something could not be read. All text may quote the file and is as hostile as the file.
 *
 * @param file the name of the origin, as the user gave it
 * @param line from 1
 * @param column from 1
 * @param found what is wrong there, without a full stop
 * @param remedy what was expected or what to do next, as whole sentences
 */
public record Problem(String file, int line, int column, String found, String remedy) {

  /** Returns the position as editors understand it: {@code file:line:column}. */
  public String position() {
    return file + ":" + line + ":" + column;
  }

  /** Returns two lines: where and what; what to do next. */
  public String text() {
    return position() + ": " + found + ".\n" + remedy;
  }
}
