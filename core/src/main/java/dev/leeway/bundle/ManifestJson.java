package dev.leeway.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The manifest as JSON, with keys in a fixed order. */
final class ManifestJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ManifestJson() {}

  static byte[] write(BundleManifest manifest) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("name", manifest.name());
    root.put("tool", manifest.tool());
    root.put("encoder", manifest.encoder());
    var sources = root.putArray("sources");
    for (BundleManifest.Source source : manifest.sources()) {
      ObjectNode node = sources.addObject();
      node.put("name", source.name());
      node.put("transcripts", source.transcripts());
      node.put("labels", source.labels());
      node.put("licence", source.licence());
      ObjectNode examples = node.putObject("examples");
      source.examples().forEach(examples::put);
    }
    ObjectNode settings = root.putObject("settings");
    manifest.settings().forEach(settings::put);
    return MAPPER.writeValueAsBytes(root);
  }

  static BundleManifest read(byte[] json) throws IOException {
    JsonNode root = MAPPER.readTree(json);
    var sources = new ArrayList<BundleManifest.Source>();
    for (JsonNode node : root.path("sources")) {
      SortedMap<String, Integer> examples = new TreeMap<>();
      for (Map.Entry<String, JsonNode> each : node.path("examples").properties()) {
        examples.put(each.getKey(), each.getValue().asInt());
      }
      sources.add(
          new BundleManifest.Source(
              node.path("name").asText(),
              node.path("transcripts").asText(),
              node.path("labels").asText(),
              node.path("licence").asText(),
              examples));
    }
    SortedMap<String, String> settings = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : root.path("settings").properties()) {
      settings.put(each.getKey(), each.getValue().asText());
    }
    return new BundleManifest(
        root.path("name").asText(),
        root.path("tool").asText(),
        root.path("encoder").asText(),
        sources,
        settings);
  }
}
