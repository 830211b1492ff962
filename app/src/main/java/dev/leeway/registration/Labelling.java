package dev.leeway.registration;

import dev.leeway.accuracy.BaseModels;
import dev.leeway.accuracy.LabelRow;
import dev.leeway.accuracy.LabelTable;
import dev.leeway.falsification.ProxyReading;
import dev.leeway.falsification.TraceObservation;
import dev.leeway.falsification.TurnObservation;
import dev.leeway.ingest.InputException;
import dev.leeway.transcript.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings what was seen and what labels say together. */
final class Labelling {

  private static final int NAMED = 3;

  private final Design design;
  private final BaseModels models;
  private final List<String> remarks = new ArrayList<>();

  Labelling(Design design, List<Seen> seen) {
    this.design = design;
    this.models = new BaseModels(seen.stream().map(each -> each.manifest().model()).toList());
  }

  /** Returns what a reader must know of the join; filled by {@link #join}. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Returns the observations that count.
   *
   * @param table empty if the test needs no labels
   */
  List<TraceObservation> join(List<Seen> seen, Optional<LabelTable> table) {
    if (table.isEmpty()) {
      return seen.stream().map(each -> observation(each, Optional.empty())).toList();
    }
    var unlabelled = new ArrayList<String>();
    var observations = new ArrayList<TraceObservation>();
    int excluded = 0;
    for (Seen each : seen) {
      Optional<LabelRow> label = table.get().of(each.id());
      if (label.isEmpty()) {
        unlabelled.add(each.id());
      } else if (design.where().stream().allMatch(where -> where.of(label.get()).orElse(false))) {
        observations.add(observation(each, label));
      } else {
        excluded++;
      }
    }
    if (unlabelled.size() == seen.size()) {
      throw new InputException(
          ("None of the %d transcripts has a label: the first is \"%s\"."
                  + "\nGive the label file of this set; its column id names transcripts.")
              .formatted(seen.size(), seen.isEmpty() ? "" : seen.getFirst().id()));
    }
    if (!unlabelled.isEmpty()) {
      remarks.add(
          "%d transcripts have no label and count nowhere: %s"
              .formatted(unlabelled.size(), first(unlabelled)));
    }
    if (excluded > 0) {
      remarks.add("%d transcripts are excluded by their labels.".formatted(excluded));
    }
    requireClasses(observations);
    return observations;
  }

  private void requireClasses(List<TraceObservation> observations) {
    if (design.failed().isEmpty()) {
      return;
    }
    long known = observations.stream().filter(each -> each.failed().isPresent()).count();
    long failed = observations.stream().filter(each -> each.failed().orElse(false)).count();
    if (known == 0 || failed == 0 || failed == known) {
      throw new InputException(
          ("Of %d labelled transcripts, %d meet \"%s\": both classes are needed."
                  + "\nCorrect --failed or --where, or give labels with both outcomes.")
              .formatted(known, failed, design.failed().get().text()));
    }
  }

  private TraceObservation observation(Seen seen, Optional<LabelRow> label) {
    Manifest manifest = seen.manifest();
    SortedMap<String, ProxyReading> proxies = new TreeMap<>(seen.proxies());
    for (Condition proxy : design.proxies()) {
      label.ifPresent(row -> proxies.put(proxy.column(), outside(proxy, row)));
    }
    return new TraceObservation(
        seen.id(),
        scenario(seen),
        models.of(manifest.model()),
        design.domain().map(field -> field(field, manifest, label)).orElse(""),
        design.condition().stream()
            .map(field -> field(field, manifest, label))
            .collect(Collectors.joining("\n")),
        design.order().map(field -> field(field, manifest, label)).orElse(""),
        Optional.of(seen.dose()),
        label.flatMap(row -> design.failed().flatMap(failed -> failed.of(row))),
        proxies,
        label.map(row -> turns(seen, row)).orElse(seen.turns()));
  }

  private static ProxyReading outside(Condition proxy, LabelRow row) {
    String value = row.values().getOrDefault(proxy.operand(), "");
    try {
      double risk = Double.parseDouble(value);
      return new ProxyReading(risk, risk < .5);
    } catch (NumberFormatException e) {
      throw new InputException(
          "The label of %s: \"%s\" in column %s is no risk in [0, 1].\nCorrect the label file or --proxy."
              .formatted(row.id(), value, proxy.operand()),
          e);
    }
  }

  private String scenario(Seen seen) {
    String[] parts = seen.id().split("/", -1);
    if (design.scenario().isEmpty()) {
      return seen.id().replace(seen.manifest().model(), "");
    }
    return design.scenario().stream()
        .map(
            part -> {
              if (part < 1 || part > parts.length) {
                throw new InputException(
                    "The id \"%s\" has no part %d.\nCorrect --scenario."
                        .formatted(seen.id(), part));
              }
              return parts[part - 1];
            })
        .collect(Collectors.joining("/"));
  }

  private static String field(String name, Manifest manifest, Optional<LabelRow> label) {
    return switch (name) {
      case "model" -> manifest.model();
      case "task_set" -> manifest.taskSet();
      case "task_id" -> manifest.taskId();
      default -> label.map(row -> row.values().getOrDefault(name, "")).orElse("");
    };
  }

  /** Characters of the label say of each turn or step whether control was lost. */
  private List<TurnObservation> turns(Seen seen, LabelRow label) {
    if (design.lost().isEmpty()) {
      return seen.turns();
    }
    Condition lost = design.lost().get();
    String marks = label.values().getOrDefault(lost.column(), "");
    int from = design.from().map(column -> first(column, label)).orElse(0);
    var turns = new ArrayList<TurnObservation>();
    for (int t = 0; t < seen.turns().size(); t++) {
      boolean said = t >= from && t < marks.length() && marks.charAt(t) != '.';
      int place = t;
      turns.add(
          said
              ? seen.turns().get(t).withLost(lost.operand().indexOf(marks.charAt(place)) >= 0)
              : seen.turns().get(t));
    }
    return turns;
  }

  private static int first(String column, LabelRow label) {
    String value = label.values().getOrDefault(column, "");
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      throw new InputException(
          "The label of %s: \"%s\" in column %s is no whole number.\nCorrect the label file or --from."
              .formatted(label.id(), value, column),
          e);
    }
  }

  private static String first(List<String> ids) {
    return ids.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (ids.size() > NAMED ? ", ..." : "");
  }
}
