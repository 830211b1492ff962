package dev.leeway.ingest.archive;

import static dev.leeway.ingest.archive.ZipMembers.little;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/** One member of an archive: its name, and its content while nobody has asked for the next. */
public final class ZipMember {

  private static final int STORED = 0;
  private static final int DEFLATE = 8;
  private static final int ZSTANDARD = 93;

  private static final int ENCRYPTED = 1;
  private static final int LENGTHS_FOLLOW = 8;
  private static final long IN_EXTRA = 0xFFFFFFFFL;
  private static final int EXTRA_64 = 1;

  private final PushbackInputStream in;
  private final Expansion expansion;
  private final int flags;
  private final int method;
  private final long length;
  private final String name;

  private final MemberBytes bytes;
  private Optional<InputStream> content = Optional.empty();

  private ZipMember(PushbackInputStream in, Expansion expansion) throws IOException {
    this.in = in;
    this.expansion = expansion;
    in.skipNBytes(2);
    this.flags = (int) little(in, 2);
    this.method = (int) little(in, 2);
    in.skipNBytes(8);
    long packed = little(in, 4);
    long plain = little(in, 4);
    int nameLength = (int) little(in, 2);
    int extraLength = (int) little(in, 2);
    this.name = new String(exactly(nameLength), StandardCharsets.UTF_8);
    byte[] extra = exactly(extraLength);
    this.length = packed == IN_EXTRA ? wide(extra, plain == IN_EXTRA) : packed;
    this.bytes = new MemberBytes(in, followed() ? Long.MAX_VALUE : length, expansion);
  }

  /** Opens the member whose header's signature was just read. */
  static ZipMember open(PushbackInputStream in, Expansion expansion) throws IOException {
    return new ZipMember(in, expansion);
  }

  public String name() {
    return name;
  }

  /** Returns why the content cannot be had, as half a sentence; empty if it can. */
  public Optional<String> obstacle() {
    if ((flags & ENCRYPTED) != 0) {
      return Optional.of("is encrypted");
    }
    if (method != STORED && method != DEFLATE && method != ZSTANDARD) {
      return Optional.of("is compressed by the unknown method " + method);
    }
    return Optional.empty();
  }

  /**
   * Returns the content, to be read once; fails with a {@link ZipException} where it is damaged.
   */
  public InputStream content() throws IOException {
    InputStream plain =
        switch (method) {
          case DEFLATE -> new Inflated(bytes);
          case ZSTANDARD -> new Unmalformed(new ZstdInputStream(bytes));
          default -> bytes;
        };
    InputStream counted = new CountedStream(plain, expansion);
    content = Optional.of(counted);
    return counted;
  }

  /** Moves behind the member, read or not. */
  void finish() throws IOException {
    if (followed()) {
      finishUnmeasured();
    } else {
      bytes.skipRest();
    }
  }

  /** Only deflate tells by itself where it ends. */
  private void finishUnmeasured() throws IOException {
    if (method != DEFLATE) {
      throw new ZipException("the length of " + name + " is not known");
    }
    InputStream rest = content.isPresent() ? content.get() : content();
    rest.transferTo(java.io.OutputStream.nullOutputStream());
    new DataDescriptor(in).skip();
  }

  private boolean followed() {
    return (flags & LENGTHS_FOLLOW) != 0 && length == 0;
  }

  private byte[] exactly(int count) throws IOException {
    byte[] read = in.readNBytes(count);
    if (read.length < count) {
      throw new java.io.EOFException("the archive is cut off");
    }
    return read;
  }

  /** Returns the packed length from the extra field of large archives; it follows the plain one. */
  private static long wide(byte[] extra, boolean plainFirst) throws IOException {
    var in = new java.io.ByteArrayInputStream(extra);
    while (in.available() >= 4) {
      long id = little(in, 2);
      long size = little(in, 2);
      if (id == EXTRA_64) {
        in.skipNBytes(plainFirst ? 8 : 0);
        long length = little(in, 8);
        if (length >= 0) {
          return length;
        }
        break;
      }
      in.skipNBytes(Math.min(size, in.available()));
    }
    throw new ZipException("a member's length is missing");
  }
}
