package dev.leeway.process;

import java.util.Comparator;

/**
 * One thing that is wrong with a record.
 *
 * @param file where; the name of the folder where no one file has it
 * @param what is wrong, one sentence without a full stop
 * @param remedy what to do, one sentence without a full stop
 */
public record RecordProblem(String file, String what, String remedy)
    implements Comparable<RecordProblem> {

  @Override
  public int compareTo(RecordProblem other) {
    return Comparator.comparing(RecordProblem::file)
        .thenComparing(RecordProblem::what)
        .thenComparing(RecordProblem::remedy)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "%s: %s. %s.".formatted(file, what, remedy);
  }
}
