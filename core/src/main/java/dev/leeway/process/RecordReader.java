package dev.leeway.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a record from the texts of its files, with every problem of its chain. */
public final class RecordReader {

  /**
   * What came of reading.
   *
   * @param record of the entries that are whole
   * @param problems by file; empty if every seal and every link holds
   */
  public record Result(CharterRecord record, List<RecordProblem> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  private static final Comparator<RecordEntry> BY_DAY =
      Comparator.comparing(RecordEntry::date).thenComparing(RecordEntry::seal);

  private final List<RecordProblem> problems = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  private RecordReader() {}

  /**
   * Returns the record of these files.
   *
   * @param files texts of entries by file name
   * @param editions that are kept beside them
   */
  public static Result read(SortedMap<String, String> files, Editions editions) {
    var reader = new RecordReader();
    List<RecordEntry> whole = reader.entries(files);
    reader.checkLinks(whole);
    List<RecordEntry> ordered = reader.inOrder(whole);
    var record = new CharterRecord(ordered);
    if (reader.problems.isEmpty()) {
      // What a broken chain does not hold would be reported again by all that speaks of it.
      reader.problems.addAll(new ChainCheck(record, editions).problems());
    }
    return new Result(record, reader.problems.stream().distinct().sorted().toList());
  }

  private List<RecordEntry> entries(SortedMap<String, String> files) {
    SortedMap<String, RecordEntry> bySeal = new TreeMap<>();
    files.forEach(
        (file, text) -> {
          EntryReader.sealIn(text).ifPresent(named::add);
          Optional<RecordEntry> entry = new EntryReader(file, problems).read(text);
          if (entry.isPresent()) {
            RecordEntry first = bySeal.putIfAbsent(entry.get().seal(), entry.get());
            if (first != null) {
              report(
                  entry.get(),
                  "it is a copy of " + first.file(),
                  "Delete one of the two; an entry stands in a record once");
            }
          }
        });
    return List.copyOf(bySeal.values());
  }

  private void checkLinks(List<RecordEntry> entries) {
    for (RecordEntry entry : entries) {
      for (String parent : entry.follows()) {
        if (!named.contains(parent)) {
          report(
              entry,
              "it follows entry %s, which is not there: an entry was removed or altered"
                  .formatted(Seal.brief(parent)),
              "Find the file that has %s in its name in version control and put it back"
                  .formatted(parent.substring(0, 8)));
        }
      }
      boolean opening = entry.step() instanceof Step.Opening;
      if (entry.follows().isEmpty() != opening) {
        report(
            entry,
            opening
                ? "it opens the record and follows another entry"
                : "it follows nothing, and only the opening may",
            "Delete it and make it again with leeway weave, before anything follows it");
      }
    }
    List<RecordEntry> openings =
        entries.stream().filter(entry -> entry.step() instanceof Step.Opening).toList();
    openings.stream()
        .skip(1)
        .forEach(
            entry ->
                report(
                    entry,
                    "it opens a record that %s opens already".formatted(openings.getFirst().file()),
                    "A charter has one record; keep the folder of one, and make the other's entries"
                        + " again in it"));
  }

  /** What follows something that is broken comes after all else, so that it is still read. */
  private List<RecordEntry> inOrder(List<RecordEntry> entries) {
    Map<String, RecordEntry> bySeal = new TreeMap<>();
    entries.forEach(entry -> bySeal.put(entry.seal(), entry));
    Map<String, Integer> waiting = new TreeMap<>();
    var ready = new PriorityQueue<>(BY_DAY);
    for (RecordEntry entry : entries) {
      int open = known(entry, bySeal).size();
      waiting.put(entry.seal(), open);
      if (open == 0) {
        ready.add(entry);
      }
    }
    var ordered = new ArrayList<RecordEntry>();
    while (!ready.isEmpty()) {
      RecordEntry next = ready.remove();
      ordered.add(next);
      for (RecordEntry entry : entries) {
        if (known(entry, bySeal).contains(next.seal())
            && waiting.merge(entry.seal(), -1, Integer::sum) == 0) {
          ready.add(entry);
        }
      }
    }
    return ordered;
  }

  private static Set<String> known(RecordEntry entry, Map<String, RecordEntry> bySeal) {
    var known = new TreeSet<String>(entry.follows());
    known.retainAll(bySeal.keySet());
    return known;
  }

  private void report(RecordEntry entry, String what, String remedy) {
    problems.add(new RecordProblem(entry.file(), what, remedy));
  }
}
