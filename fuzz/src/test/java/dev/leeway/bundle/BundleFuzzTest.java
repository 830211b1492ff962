package dev.leeway.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.leeway.fuzz.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/** Bundles: as bytes, and as a body whose length, hash and compression are right. */
final class BundleFuzzTest {

  private static final int MEMORY_A_BYTE = 2_000;

  @FuzzTest
  void file(byte[] bytes) throws Exception {
    check(bytes);
  }

  @FuzzTest
  void body(byte[] plain) throws Exception {
    var body = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(body)) {
      deflater.write(plain);
    }
    var file = new ByteArrayOutputStream();
    var data = new DataOutputStream(file);
    data.writeInt(BundleWriter.MAGIC);
    data.writeInt(body.size());
    data.write(Hash.of(body.toByteArray()));
    data.write(body.toByteArray());
    check(file.toByteArray());
  }

  private static void check(byte[] bytes) throws Exception {
    Optional<byte[]> once = Bounds.during(bytes.length, MEMORY_A_BYTE, () -> rewritten(bytes));
    if (once.isPresent()) {
      assertThat(rewritten(once.get())).as("written and read again").contains(once.get());
    }
  }

  /** Reads a bundle and writes it; empty if it was refused. */
  private static Optional<byte[]> rewritten(byte[] bytes) throws IOException {
    try {
      var reader = new BundleReader("file", "Make it again.");
      var out = new ByteArrayOutputStream();
      BundleWriter.write(reader.read(new ByteArrayInputStream(bytes)).bundle(), out);
      return Optional.of(out.toByteArray());
    } catch (BundleException e) {
      assertThat(e.getMessage()).startsWith("file: ").endsWith(".\nMake it again.");
      return Optional.empty();
    }
  }
}
