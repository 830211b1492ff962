package dev.leeway.transcript;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which result answers which call: by their ids, and where these are missing by their order.
 * Immutable.
 */
public final class CallResults {
  private final Map<Place, Place> calls = new HashMap<>();
  private final Map<Place, Place> results = new HashMap<>();

  /** Where a part stands. */
  public record Place(int message, int part) {}

  public CallResults(Transcript transcript) {
    var open = new LinkedHashMap<Place, String>();
    for (Message message : transcript.messages()) {
      for (int part = 0; part < message.parts().size(); part++) {
        var place = new Place(message.index(), part);
        Part content = message.parts().get(part);
        if (content instanceof Part.ToolCall call) {
          open.put(place, call.callId());
        } else if (content instanceof Part.ToolResult result) {
          take(open, result.callId()).ifPresent(call -> join(call, place));
        }
      }
    }
  }

  private void join(Place call, Place result) {
    calls.put(result, call);
    results.put(call, result);
  }

  private static Optional<Place> take(Map<Place, String> open, String id) {
    Optional<Place> sameId = first(open, id);
    if (sameId.isPresent()) {
      return sameId;
    }
    return id.isEmpty() ? first(open) : first(open, "");
  }

  private static Optional<Place> first(Map<Place, String> open, String id) {
    for (Map.Entry<Place, String> entry : open.entrySet()) {
      if (entry.getValue().equals(id)) {
        return removed(open, entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> first(Map<Place, String> open) {
    return open.isEmpty() ? Optional.empty() : removed(open, open.keySet().iterator().next());
  }

  private static Optional<Place> removed(Map<Place, String> open, Place place) {
    open.remove(place);
    return Optional.of(place);
  }

  /** Returns the call that a result answers. */
  public Optional<Place> call(Place result) {
    return Optional.ofNullable(calls.get(result));
  }

  /** Returns the result of a call. */
  public Optional<Place> result(Place call) {
    return Optional.ofNullable(results.get(call));
  }
}
