package dev.leeway.ingest.inspect;

import dev.leeway.ingest.ReadLimits;
import dev.leeway.ingest.archive.ZipMember;
import dev.leeway.ingest.archive.ZipMembers;
import dev.leeway.ingest.json.Json;
import dev.leeway.ingest.json.JsonObject;
import dev.leeway.ingest.json.Place;
import dev.leeway.ingest.json.RawRecord;
import dev.leeway.ingest.json.RecordSource;
import dev.leeway.ingest.json.Selection;
import dev.leeway.ingest.json.Sieve;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Takes a log apart that is an archive. Each sample becomes a record as it would come out of a log
 * that is one document. What the archive says about the run stands before the samples, in its
 * journal.
 */
public final class InspectArchive implements RecordSource {

  private static final Place BEGINNING = new Place(1, 1);
  private static final Pattern SAMPLE = Pattern.compile("samples/[^/]+\\.json");
  private static final Pattern PIECE = Pattern.compile("samples/([^/]+)/(.+)\\.json");
  private static final Set<String> NOT_OF_THE_RUN =
      Set.of("samples", "results", "stats", "reductions");

  private interface Reading {
    RawRecord record(InputStream content) throws IOException;
  }

  private final ZipMembers members;
  private final ReadLimits limits;
  private final Deque<RawRecord> ready = new ArrayDeque<>();
  private Map<String, Json> run = Map.of();
  private Optional<ChunkedSample> chunked = Optional.empty();
  private boolean found;
  private boolean ended;

  public InspectArchive(InputStream in, ReadLimits limits) {
    this.members = new ZipMembers(in);
    this.limits = limits;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    while (ready.isEmpty() && !ended) {
      Optional<ZipMember> member;
      try {
        member = members.next();
      } catch (EOFException | ZipException e) {
        ended = true;
        closeChunked();
        ready.add(broken("", "the archive is damaged or cut off here: " + reason(e)));
        break;
      }
      if (member.isPresent()) {
        take(member.get());
      } else {
        end();
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public int line() {
    return 1;
  }

  @Override
  public Place inCharacters(Place place) {
    return place;
  }

  private void take(ZipMember member) throws IOException {
    String name = member.name();
    Matcher piece = PIECE.matcher(name);
    if (piece.matches()) {
      found = true;
      piece(member, piece.group(1), piece.group(2));
    } else if (SAMPLE.matcher(name).matches()) {
      found = true;
      closeChunked();
      RawRecord sample = content(member, InspectFormat.selection(limits));
      ready.add(sample instanceof RawRecord.Parsed parsed ? inLog(parsed) : sample);
    } else if (name.equals("_journal/start.json") || name.equals("header.json")) {
      if (content(member, Selection.without(NOT_OF_THE_RUN)) instanceof RawRecord.Parsed parsed
          && parsed.value() instanceof Json.Obj header) {
        run = header.fields();
      }
    }
  }

  private void piece(ZipMember member, String sample, String piece) throws IOException {
    if (chunked.filter(open -> open.isOf(sample)).isEmpty()) {
      closeChunked();
      chunked = Optional.of(new ChunkedSample(sample, limits));
    }
    if (ChunkedSample.wants(piece)) {
      chunked.get().add(piece, content(member, InspectFormat.selection(limits)));
    } else if (ChunkedSample.isEvents(piece)) {
      Sieve events = chunked.get().chunkOfEvents();
      // Without its branches a sample is still read.
      if (content(member, in -> JsonObject.sieved(in, limits, events, ""))
          instanceof RawRecord.Broken broken) {
        ready.add(broken);
      }
    }
  }

  private void closeChunked() {
    Optional<RawRecord> whole = chunked.map(ChunkedSample::whole);
    chunked = Optional.empty();
    whole.ifPresent(
        record -> ready.add(record instanceof RawRecord.Parsed parsed ? inLog(parsed) : record));
  }

  private void end() {
    ended = true;
    closeChunked();
    if (members.missing() > 0) {
      ready.add(
          broken(
              "", "%,d members of the archive's list were not met".formatted(members.missing())));
    }
    if (!found && ready.isEmpty()) {
      ready.add(
          new RawRecord.Broken(
              BEGINNING,
              "the file is a ZIP archive, and no log of Inspect: it holds no samples",
              "Unpack it and give its content."));
    }
  }

  private RawRecord inLog(RawRecord.Parsed sample) {
    var fields = new LinkedHashMap<>(run);
    fields.putIfAbsent("eval", new Json.Obj(Map.of(), BEGINNING));
    fields.put("samples", new Json.Arr(List.of(sample.value()), sample.place()));
    var log = new Json.Obj(fields, sample.place());
    return new RawRecord.Parsed(log, sample.place(), sample.label(), sample.replaced());
  }

  private RawRecord content(ZipMember member, Selection selection) throws IOException {
    String label = "/" + member.name();
    return content(member, in -> JsonObject.read(in, limits, selection, label));
  }

  /** Returns the member's JSON; a member that is damaged is one failure. */
  private static RawRecord content(ZipMember member, Reading reading) throws IOException {
    Optional<String> obstacle = member.obstacle();
    if (obstacle.isPresent()) {
      return broken(member.name() + ": ", "the member " + obstacle.get());
    }
    try {
      return switch (reading.record(member.content())) {
        case RawRecord.Parsed parsed -> parsed;
        case RawRecord.Broken broken ->
            new RawRecord.Broken(
                broken.place(), member.name() + ": " + broken.found(), broken.remedy());
      };
    } catch (EOFException | ZipException e) {
      return broken(member.name() + ": ", "the member cannot be unpacked: " + reason(e));
    }
  }

  /** An end that comes too soon often says nothing of itself. */
  private static String reason(IOException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("it ends too soon");
  }

  private static RawRecord.Broken broken(String where, String found) {
    return new RawRecord.Broken(
        BEGINNING, where + found, "What can be read was read. Copy the file again, or test it.");
  }
}
