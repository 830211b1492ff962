package dev.leeway.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a charter's text is the one that its record has put in force. */
public final class RecordCheck {

  private RecordCheck() {}

  /**
   * Returns what is wrong between a charter and its record.
   *
   * @param file the charter's, for messages
   * @param text of the charter as it stands
   */
  public static List<RecordProblem> against(CharterRecord record, String file, String text) {
    var problems = new ArrayList<RecordProblem>();
    List<Edition> inForce = record.inForce();
    if (inForce.size() > 1) {
      problems.add(
          new RecordProblem(
              file,
              "two branches changed the charter: versions %s are both in force"
                  .formatted(String.join(", ", inForce.stream().map(Edition::version).toList())),
              "Put one of them in place, and propose the merged text as a later version"));
    }
    if (!inForce.isEmpty()
        && inForce.stream().noneMatch(each -> each.charter().equals(Seal.of(text)))) {
      Edition expected = inForce.getFirst();
      problems.add(
          new RecordProblem(
              file,
              "it was changed without a decision: the record has version %s in force, and this is"
                      .formatted(expected.version())
                  + " another text",
              "Put back charters/%s of the record, and propose the change with leeway weave propose"
                  .formatted(expected.file())));
    }
    return List.copyOf(problems);
  }

  /**
   * Returns what is wrong if the record does not hold an entry that is known from elsewhere: the
   * only way to notice that its end was cut off or that all of it was written anew.
   *
   * @param head a seal, or its first eight digits or more
   */
  public static Optional<RecordProblem> holds(CharterRecord record, String folder, String head) {
    return record.entries().stream().anyMatch(entry -> entry.seal().startsWith(head))
        ? Optional.empty()
        : Optional.of(
            new RecordProblem(
                folder,
                "it does not hold entry %s, which was there before".formatted(head),
                "Take the folder back from version control at a commit that has it"));
  }
}
