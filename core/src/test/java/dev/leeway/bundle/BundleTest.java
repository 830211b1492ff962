package dev.leeway.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leeway.evidence.head.FeatureSpace;
import dev.leeway.evidence.head.FeatureVector;
import dev.leeway.evidence.head.Head;
import dev.leeway.evidence.head.HeadClass;
import dev.leeway.evidence.head.HeadFamily;
import dev.leeway.math.Platt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

final class BundleTest {

  private static final FeatureSpace SPACE =
      new FeatureSpace(
          List.of(
              new FeatureSpace.Block("length", 2, false),
              new FeatureSpace.Block("meaning", 3, true)));

  @Test
  void read_ofWhatWasWritten_isTheSame() throws Exception {
    byte[] bytes = bytes();

    BundleReader.Found found = read(bytes);

    assertThat(found.bundle().manifest()).isEqualTo(manifest());
    HeadFamily family =
        found.bundle().meaning().getOrDefault("sample", HeadFamily.of(head(SPACE, 0)));
    assertThat(family.dimensions()).isEqualTo(family().dimensions());
    FeatureVector features = SPACE.vector().add("length", 1, 2).add("meaning", 2, .5).build();
    assertThat(family.whole().probability(features))
        .isEqualTo(family().whole().probability(features));
    assertThat(family.unseen(List.of("a")).head().probability(features))
        .isEqualTo(family().unseen(List.of("a")).head().probability(features));
  }

  @Test
  void write_twice_isTheSameBytes() throws Exception {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void families_withoutAnEncoder_areThoseOfWords() throws Exception {
    ModelBundle bundle = read(bytes()).bundle();

    assertThat(bundle.heads(true).named("sample").orElseThrow().space().encoded()).isTrue();
    assertThat(bundle.heads(false).named("sample").orElseThrow().space().encoded()).isFalse();
  }

  @Test
  void read_ofAnAlteredBundle_namesBothHashesAndTheRemedy() throws Exception {
    byte[] bytes = bytes();
    bytes[bytes.length - 3] ^= 1;

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("sample.bundle: ")
        .hasMessageContaining("SHA-256")
        .hasMessageContaining("expected")
        .hasMessageEndingWith("Make it again.");
  }

  @Test
  void read_ofACutBundle_saysHowMuchIsThere() throws Exception {
    byte[] bytes = bytes();

    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 7)))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("bytes are there");
    for (int length = 0; length < 40; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(BundleException.class);
    }
  }

  @Test
  void read_ofALaterLayout_saysWhichItReads() throws Exception {
    byte[] bytes = bytes();
    bytes[3] = 9;

    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("layout 9; this version reads");
  }

  @Test
  void read_ofSomethingElse_saysSo() {
    assertThatThrownBy(() -> read("transcripts are not bundles".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("this is not a bundle");
  }

  @Test
  void read_ofABodyThatIsNoBundle_saysSoWithTheRemedy() throws Exception {
    byte[] manifest = {0, 0, 0, 2, '0', '1'};
    for (byte[] plain : List.of(manifest, new byte[0], new byte[] {0, 0, 0, 9, 1})) {
      assertThatThrownBy(() -> read(sealed(deflated(plain))))
          .isInstanceOf(BundleException.class)
          .hasMessageStartingWith("sample.bundle: ")
          .hasMessageEndingWith("Make it again.");
    }
    assertThatThrownBy(() -> read(sealed(new byte[] {1, 2, 3})))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("its content cannot be read");
  }

  /** A class of a million weights that are all zero takes 30 bytes; 200 of them, no 800 MB. */
  @Test
  void read_ofMoreWeightsThanAnyBundleHas_isRefused() throws Exception {
    var plain = new ByteArrayOutputStream();
    var data = new DataOutputStream(plain);
    data.writeInt(2);
    data.write("{}".getBytes(StandardCharsets.UTF_8));
    data.writeInt(1);
    data.writeUTF("family");
    data.writeInt(1);
    data.writeUTF("block");
    data.writeInt(1 << 20);
    data.writeBoolean(false);
    data.writeInt(0);
    data.writeInt(200);
    for (int i = 0; i < 200; i++) {
      data.writeUTF("class" + i);
      data.write(new byte[28]);
    }

    assertThatThrownBy(() -> read(sealed(deflated(plain.toByteArray()))))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("more than 134,217,728 weights");
  }

  private static byte[] sealed(byte[] body) throws IOException {
    var file = new ByteArrayOutputStream();
    var data = new DataOutputStream(file);
    data.writeInt(BundleWriter.MAGIC);
    data.writeInt(body.length);
    data.write(Hash.of(body));
    data.write(body);
    return file.toByteArray();
  }

  private static byte[] deflated(byte[] plain) throws IOException {
    var body = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(body)) {
      deflater.write(plain);
    }
    return body.toByteArray();
  }

  private static BundleReader.Found read(byte[] bytes) throws BundleException, IOException {
    return new BundleReader("sample.bundle", "Make it again.")
        .read(new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    BundleWriter.write(
        new ModelBundle(
            manifest(),
            new TreeMap<>(Map.of("sample", HeadFamily.of(head(SPACE.words(), 1)))),
            new TreeMap<>(Map.of("sample", family()))),
        out);
    return out.toByteArray();
  }

  private static BundleManifest manifest() {
    return new BundleManifest(
        "sample",
        "leeway test",
        "an encoder",
        List.of(
            new BundleManifest.Source(
                "set", "aa", "bb", "MIT", new TreeMap<>(Map.of("sample", 12)))),
        new TreeMap<>(Map.of("folds", "5")));
  }

  private static HeadFamily family() {
    return new HeadFamily(
        head(SPACE, .25),
        List.of(new TreeMap<>(Map.of("a", 0, "b", 1))),
        List.of(
            new HeadFamily.Sibling(List.of(0), head(SPACE, -1)),
            new HeadFamily.Sibling(List.of(1), head(SPACE, 2))));
  }

  private static Head head(FeatureSpace space, double bias) {
    var weights = new float[space.size()];
    weights[1] = -1.5f;
    return new Head(
        "sample", space, List.of(new HeadClass("yes", bias, weights, new Platt(1.25, -.5))));
  }
}
