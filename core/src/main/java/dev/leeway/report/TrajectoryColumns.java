package dev.leeway.report;

/**
 * How turns are laid out as columns.
 *
 * @param cells width of a column
 * @param gap what stands between two columns
 * @param perWindow how many turns fit beside each other
 */
record TrajectoryColumns(int cells, String gap, int perWindow) {

  /** Returns the widest columns in which all turns fit; else single cells, in several windows. */
  static TrajectoryColumns fitting(int turns, int room) {
    if (turns * 4 <= room) {
      return new TrajectoryColumns(3, " ", Math.max(1, turns));
    }
    if (turns * 2 <= room) {
      return new TrajectoryColumns(2, "", turns);
    }
    return new TrajectoryColumns(1, "", Math.max(10, room / 10 * 10));
  }

  /** Returns a mark in the middle of a column. */
  String centred(String mark) {
    int missing = cells - TextCells.of(mark);
    int left = missing / 2;
    return " ".repeat(Math.max(0, left)) + mark + " ".repeat(Math.max(0, missing - left));
  }

  /** Returns turn numbers, from 1, over their columns: every one, or every fifth where narrow. */
  String ruler(int from, int to) {
    int pitch = cells + gap.length();
    int every = pitch >= 4 ? 1 : pitch == 2 ? 5 : 10;
    var ruler = new StringBuilder();
    for (int turn = from; turn < to; turn++) {
      if (turn != from && (turn + 1) % every != 0) {
        continue;
      }
      String number = String.valueOf(turn + 1);
      int at = (turn - from) * pitch + (cells - 1) / 2;
      if (at < ruler.length() + (ruler.isEmpty() ? 0 : 1)) {
        continue;
      }
      ruler.append(" ".repeat(at - ruler.length())).append(number);
    }
    return ruler.toString();
  }
}
