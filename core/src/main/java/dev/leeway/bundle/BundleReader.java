package dev.leeway.bundle;

import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.Platt;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;

/** Reads bundles, and refuses those that are cut off, altered or of another version. */
public final class BundleReader {

  /** Far above any bundle, so that a damaged length cannot take all memory. */
  private static final int LARGEST = 1 << 26;

  private static final int MOST_FEATURES = 1 << 20;

  /** Of all heads together, 512 MiB of them: a few bytes can claim any number that are zero. */
  private static final long MOST_WEIGHTS = 1L << 27;

  private long weights;

  private final String origin;
  private final String remedy;

  /**
   * @param origin where the bytes come from, for messages
   * @param remedy the command that makes or repairs the bundle, for messages
   */
  public BundleReader(String origin, String remedy) {
    this.origin = origin;
    this.remedy = remedy;
  }

  /** A bundle and the SHA-256 of its contents, in hexadecimal. */
  public record Found(ModelBundle bundle, String hash) {}

  /**
   * Reads a bundle to its end.
   *
   * @throws BundleException if it cannot be used; the message says what was expected and what to do
   * @throws IOException if the stream cannot be read
   */
  public Found read(InputStream in) throws BundleException, IOException {
    var data = new DataInputStream(in);
    weights = 0;
    try {
      int magic = data.readInt();
      if (magic >>> 8 != BundleWriter.MAGIC >>> 8) {
        throw refused("this is not a bundle");
      }
      if (magic != BundleWriter.MAGIC) {
        throw refused(
            "it has layout %d; this version reads layout %d"
                .formatted(magic & 0xff, BundleWriter.MAGIC & 0xff));
      }
      int length = data.readInt();
      if (length < 0 || length > LARGEST) {
        throw refused("its length of %d bytes cannot be right".formatted(length));
      }
      byte[] expected = data.readNBytes(Hash.BYTES);
      byte[] body = data.readNBytes(length);
      byte[] actual = Hash.of(body);
      if (!Arrays.equals(expected, actual)) {
        throw refused(
            "%d of %d bytes are there, with SHA-256 %s, expected %s"
                .formatted(body.length, length, Hash.text(actual), Hash.text(expected)));
      }
      return new Found(bundle(body), Hash.text(actual));
    } catch (EOFException e) {
      throw refused("it ends too early");
    }
  }

  private BundleException refused(String why) {
    return new BundleException("%s: %s.\n%s".formatted(origin, why, remedy));
  }

  private ModelBundle bundle(byte[] body) throws BundleException, IOException {
    var inflated = new InflaterInputStream(new ByteArrayInputStream(body));
    try (var data = new DataInputStream(inflated)) {
      byte[] manifest = data.readNBytes(limited(data.readInt(), LARGEST));
      return new ModelBundle(ManifestJson.read(manifest), families(data), families(data));
    } catch (EOFException e) {
      throw refused("it ends too early");
    } catch (IOException | IllegalArgumentException e) {
      // The bytes are all here and are those that were hashed: who wrote them wrote no bundle.
      String why = e instanceof IOException ? "its content cannot be read" : e.getMessage();
      throw new BundleException("%s: %s.\n%s".formatted(origin, why, remedy), e);
    }
  }

  private static int limited(int number, int most) {
    if (number < 0 || number > most) {
      throw new IllegalArgumentException(
          "a count of %d cannot be right, expected 0 to %d".formatted(number, most));
    }
    return number;
  }

  private SortedMap<String, HeadFamily> families(DataInputStream data) throws IOException {
    int number = limited(data.readInt(), MOST_FEATURES);
    SortedMap<String, HeadFamily> families = new TreeMap<>();
    for (int i = 0; i < number; i++) {
      String name = data.readUTF();
      families.put(name, family(data, name));
    }
    return families;
  }

  private HeadFamily family(DataInputStream data, String name) throws IOException {
    FeatureSpace space = space(data);
    var dimensions = new ArrayList<SortedMap<String, Integer>>();
    int number = limited(data.readInt(), MOST_FEATURES);
    for (int i = 0; i < number; i++) {
      SortedMap<String, Integer> dimension = new TreeMap<>();
      for (int left = limited(data.readInt(), LARGEST); left > 0; left--) {
        dimension.put(data.readUTF(), (int) data.readShort());
      }
      dimensions.add(dimension);
    }
    Head whole = head(data, name, space);
    var siblings = new ArrayList<HeadFamily.Sibling>();
    for (int left = limited(data.readInt(), MOST_FEATURES); left > 0; left--) {
      List<Integer> folds = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        folds.add((int) data.readShort());
      }
      siblings.add(new HeadFamily.Sibling(folds, head(data, name, space)));
    }
    return new HeadFamily(whole, dimensions, siblings);
  }

  private static FeatureSpace space(DataInputStream data) throws IOException {
    var blocks = new ArrayList<FeatureSpace.Block>();
    for (int left = limited(data.readInt(), MOST_FEATURES); left > 0; left--) {
      String name = data.readUTF();
      int size = limited(data.readInt(), MOST_FEATURES);
      blocks.add(new FeatureSpace.Block(name, size, data.readBoolean()));
    }
    return new FeatureSpace(blocks);
  }

  private Head head(DataInputStream data, String name, FeatureSpace space) throws IOException {
    var classes = new ArrayList<HeadClass>();
    for (int left = limited(data.readInt(), MOST_FEATURES); left > 0; left--) {
      String label = data.readUTF();
      double bias = data.readDouble();
      var calibration = new Platt(data.readDouble(), data.readDouble());
      classes.add(new HeadClass(label, bias, weights(data, space), calibration));
    }
    return new Head(name, space, classes);
  }

  private float[] weights(DataInputStream data, FeatureSpace space) throws IOException {
    int size = limited(space.size(), MOST_FEATURES);
    weights += size;
    if (weights > MOST_WEIGHTS) {
      throw new IllegalArgumentException("more than %,d weights".formatted(MOST_WEIGHTS));
    }
    var read = new float[size];
    for (int used = limited(data.readInt(), read.length); used > 0; used--) {
      int feature = limited(data.readInt(), read.length - 1);
      read[feature] = data.readFloat();
    }
    return read;
  }
}
