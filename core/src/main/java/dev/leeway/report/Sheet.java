package dev.leeway.report;

import java.io.IOException;
import java.util.List;

/** A page of results while it is written: the same calls make terminal text or a page of HTML. */
interface Sheet {

  void heading(String words) throws IOException;

  void paragraph(String words) throws IOException;

  /**
   * Writes a table; the first column is text, the others are set to the right.
   *
   * @param rows each as long as the head
   */
  void table(List<String> head, List<List<String>> rows) throws IOException;

  /** Writes words of a transcript, with where they stand. */
  void quotation(String place, String words) throws IOException;

  /** Draws a chart; the terminal, which has the numbers in tables, leaves it out. */
  void chart(Chart chart) throws IOException;
}
