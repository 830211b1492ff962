package dev.leeway.ingest;

/** Whether a line of JSON could go on in the next line. */
final class LineShape {

  private LineShape() {}

  /** Returns whether brackets are open at the line's end, outside of any string. */
  static boolean isOpen(byte[] bytes, int from, int to) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      byte value = bytes[i];
      if (quoted) {
        if (value == '\\') {
          i++;
        } else if (value == '"') {
          quoted = false;
        }
      } else if (value == '"') {
        quoted = true;
      } else if (value == '{' || value == '[') {
        depth++;
      } else if (value == '}' || value == ']') {
        depth--;
      }
    }
    return depth > 0 && !quoted;
  }
}
