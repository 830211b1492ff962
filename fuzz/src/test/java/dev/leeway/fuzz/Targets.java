package dev.leeway.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every target of this module, found by its annotation. */
final class Targets {

  private static final String ENDING = "FuzzTest.class";

  private Targets() {}

  /** A target and its corpus. */
  record Target(String name, Object test, Method method, Path corpus) {

    void check(byte[] bytes) throws Throwable {
      try {
        method.invoke(test, bytes);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    List<byte[]> seeds() {
      var seeds = new ArrayList<byte[]>();
      for (Path seed : files(corpus)) {
        try {
          seeds.add(Files.readAllBytes(seed));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return seeds;
    }
  }

  /** Returns all targets but the one that joins them, in the order of their names. */
  static List<Target> all() {
    Path root = root();
    return files(root).stream()
        .filter(file -> file.toString().endsWith(ENDING))
        .filter(file -> !file.endsWith(EveryTargetFuzzTest.class.getSimpleName() + ".class"))
        .flatMap(file -> in(root, file))
        .sorted(Comparator.comparing(Target::name))
        .toList();
  }

  private static Path root() {
    try {
      return Path.of(Targets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Target> in(Path root, Path file) {
    String path = root.relativize(file).toString();
    String plain = path.substring(0, path.length() - ".class".length());
    try {
      Class<?> type = Class.forName(plain.replace('/', '.').replace('\\', '.'));
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object test = constructor.newInstance();
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(FuzzTest.class))
          .map(method -> target(root.resolve(plain + "Inputs"), test, method));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no target in " + file, e);
    }
  }

  private static Target target(Path inputs, Object test, Method method) {
    method.setAccessible(true);
    String name = test.getClass().getSimpleName() + "." + method.getName();
    return new Target(name, test, method, inputs.resolve(method.getName()));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
