package dev.leeway.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The machine code of ONNX Runtime and of the tokenizer, unpacked once into a directory of the
 * caller's and loaded from there.
 */
final class NativeLibraries {

  /*
   * Left to themselves, the one library copies itself into the temporary directory at every start,
   * and the other into the home directory; the second may also look for a graphics card, report its
   * use and fetch what it does not find. The properties below are the documented switches of both
   * libraries. They are read once per JVM, when the libraries' classes are initialised.
   */
  private static final String ONNX_PATH = "onnxruntime.native.path";
  private static final String TOKENIZER_PATH = "RUST_LIBRARY_PATH";
  private static final List<String> STAY_OFFLINE = List.of("ai.djl.offline", "OPT_OUT_TRACKING");

  private NativeLibraries() {}

  /**
   * Unpacks the libraries of this platform below a directory and makes them the ones that are
   * loaded. A path that the user has set by property wins.
   */
  static void prepare(Path cacheDirectory) throws IOException, EncoderUnavailable {
    SortedMap<String, BundledResource> libraries = find(platform());
    Path directory = cacheDirectory.toAbsolutePath().resolve("native-" + fingerprint(libraries));
    Files.createDirectories(directory);
    for (var library : libraries.entrySet()) {
      library.getValue().unpackTo(directory.resolve(library.getKey()));
    }
    setIfAbsent(ONNX_PATH, directory.toString());
    // The file, not its directory: for a directory, the tokenizer's loader wants a graphics card.
    setIfAbsent(TOKENIZER_PATH, directory.resolve(System.mapLibraryName("tokenizers")).toString());
    STAY_OFFLINE.forEach(property -> System.setProperty(property, "true"));
  }

  /** Where the two jars keep the libraries of one operating system and processor. */
  private record Platform(String onnx, String tokenizer) {}

  private static Platform platform() throws EncoderUnavailable {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64");
    if (!arm && !processor.equals("amd64") && !processor.equals("x86_64")) {
      throw unsupported(system, processor);
    }
    if (system.contains("linux")) {
      return arm
          ? new Platform("linux-aarch64", "linux-aarch64")
          : new Platform("linux-x64", "linux-x86_64");
    }
    if (system.contains("mac") && arm) {
      return new Platform("osx-aarch64", "osx-aarch64");
    }
    if (system.contains("windows") && !arm) {
      return new Platform("win-x64", "win-x86_64");
    }
    throw unsupported(system, processor);
  }

  private static EncoderUnavailable unsupported(String system, String processor) {
    return new EncoderUnavailable(
        "there is no machine code for %s on %s".formatted(system, processor),
        "It runs on Linux and macOS (64-bit ARM), Linux and Windows (64-bit x86).");
  }

  private static SortedMap<String, BundledResource> find(Platform platform)
      throws IOException, EncoderUnavailable {
    var names = new ArrayList<String>();
    for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
      names.add("ai/onnxruntime/native/" + platform.onnx() + "/" + System.mapLibraryName(library));
    }
    String tokenizer = "native/lib/" + platform.tokenizer() + "/cpu/";
    names.add(tokenizer + System.mapLibraryName("tokenizers"));
    if (platform.tokenizer().startsWith("win")) {
      for (String dll : List.of("libwinpthread-1", "libgcc_s_seh-1", "libstdc++-6")) {
        names.add(tokenizer + dll + ".dll");
      }
    }
    var libraries = new TreeMap<String, BundledResource>();
    for (String name : names) {
      BundledResource library =
          BundledResource.find(name)
              .orElseThrow(
                  () ->
                      new EncoderUnavailable(
                          "no library on the class path carries " + name,
                          "The installation is incomplete; install Leeway again."));
      libraries.put(name.substring(name.lastIndexOf('/') + 1), library);
    }
    return libraries;
  }

  private static String fingerprint(SortedMap<String, BundledResource> libraries) {
    var together = new StringBuilder();
    libraries.values().forEach(library -> together.append(library.fingerprint()));
    return Checksum.of(together.toString());
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
