package dev.leeway.ingest.petri;

import dev.leeway.ingest.IgnoredFields;
import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.RecordContext;
import dev.leeway.ingest.ResultSink;
import dev.leeway.ingest.SeriesFormat;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.RecordException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code {"metadata", "events"}}: the target's view, each branch of it. What a judge or the
 * auditor says about it is not read.
 */
public final class PetriFormat implements SeriesFormat {

  private static final String EDITS = "transcript_event";
  private static final Set<String> TYPES =
      Set.of(EDITS, "tool_creation_event", "decision_event", "info_event");
  private static final Set<String> METADATA_READ =
      Set.of(
          "transcript_id", "target_model", "auditor_model", "created_at", "updated_at", "version");

  private final ReadLimits limits;

  public PetriFormat(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public boolean accepts(Json record) {
    return record instanceof Json.Obj object
        && object.items("events").stream()
            .anyMatch(
                event ->
                    event instanceof Json.Obj held
                        && held.string("type").filter(TYPES::contains).isPresent());
  }

  @Override
  public void take(Json record, RecordContext context, ResultSink to) throws RecordException {
    if (!(record instanceof Json.Obj object && object.get("events").isPresent())) {
      throw new RecordException(
          context.place(),
          "the record has no list \"events\"",
          "Expected {\"metadata\": {...}, \"events\": [{\"type\": \"transcript_event\", ...}]}.");
    }
    var branches = new Branches(limits, object.place());
    for (Json event : object.items("events")) {
      if (event instanceof Json.Obj held && isSeenByTarget(held)) {
        branches.apply(held.object("edit").orElse(held));
      }
    }
    write(object, branches.all(), context, to);
  }

  @Override
  public void end(ResultSink to) {}

  private static boolean isSeenByTarget(Json.Obj event) {
    return event.string("type").equals(Optional.of(EDITS))
        && (event.string("view").equals(Optional.of("target"))
            || event.items("view").contains(new Json.Str("target")));
  }

  private static void write(
      Json.Obj record, List<List<Json>> branches, RecordContext context, ResultSink to) {
    Json.Obj metadata = record.object("metadata").orElse(record);
    for (int i = 0; i < branches.size(); i++) {
      var ignored = new IgnoredFields();
      ignored.addOthers("metadata.", metadata, METADATA_READ);
      boolean last = i == branches.size() - 1;
      String suffix = last ? "" : "/abandoned-" + (i + 1);
      try {
        to.read(new PetriBranch(metadata, context, ignored).transcript(branches.get(i), suffix));
      } catch (RecordException e) {
        to.unreadable(e);
      }
    }
  }
}
