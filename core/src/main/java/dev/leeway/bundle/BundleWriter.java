package dev.leeway.bundle;

import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes bundles: a fixed opening, the SHA-256 of what follows, the manifest as JSON, and the
 * heads, compressed. The same bundle has the same bytes.
 */
public final class BundleWriter {

  /** "LWB" and the version of the layout. */
  static final int MAGIC = 0x4c574201;

  private BundleWriter() {}

  /** Writes a bundle and leaves the stream open. */
  public static void write(ModelBundle bundle, OutputStream out) throws IOException {
    byte[] body = body(bundle);
    var data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(body.length);
    data.write(Hash.of(body));
    data.write(body);
    data.flush();
  }

  private static byte[] body(ModelBundle bundle) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var data = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      byte[] manifest = ManifestJson.write(bundle.manifest());
      data.writeInt(manifest.length);
      data.write(manifest);
      families(data, bundle.words());
      families(data, bundle.meaning());
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void families(DataOutputStream data, SortedMap<String, HeadFamily> families)
      throws IOException {
    data.writeInt(families.size());
    for (Map.Entry<String, HeadFamily> family : families.entrySet()) {
      data.writeUTF(family.getKey());
      family(data, family.getValue());
    }
  }

  private static void family(DataOutputStream data, HeadFamily family) throws IOException {
    space(data, family.whole().space());
    data.writeInt(family.dimensions().size());
    for (SortedMap<String, Integer> dimension : family.dimensions()) {
      data.writeInt(dimension.size());
      for (Map.Entry<String, Integer> group : dimension.entrySet()) {
        data.writeUTF(group.getKey());
        data.writeShort(group.getValue());
      }
    }
    head(data, family.whole());
    data.writeInt(family.siblings().size());
    for (HeadFamily.Sibling sibling : family.siblings()) {
      for (int fold : sibling.folds()) {
        data.writeShort(fold);
      }
      head(data, sibling.head());
    }
  }

  private static void space(DataOutputStream data, FeatureSpace space) throws IOException {
    data.writeInt(space.blocks().size());
    for (FeatureSpace.Block block : space.blocks()) {
      data.writeUTF(block.name());
      data.writeInt(block.size());
      data.writeBoolean(block.encoded());
    }
  }

  private static void head(DataOutputStream data, Head head) throws IOException {
    data.writeInt(head.classes().size());
    for (HeadClass one : head.classes()) {
      data.writeUTF(one.name());
      data.writeDouble(one.bias());
      data.writeDouble(one.calibration().slope());
      data.writeDouble(one.calibration().intercept());
      List<Integer> used = used(one);
      data.writeInt(used.size());
      for (int feature : used) {
        data.writeInt(feature);
        data.writeFloat(one.weight(feature));
      }
    }
  }

  private static List<Integer> used(HeadClass one) {
    var used = new ArrayList<Integer>();
    for (int i = 0; i < one.size(); i++) {
      if (one.weight(i) != 0) {
        used.add(i);
      }
    }
    return used;
  }
}
