package dev.leeway;

import dev.leeway.testing.GoldenFile;
import dev.leeway.transcript.Transcript;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What core offers to others stands in api.txt, so that no change of it goes unseen. */
final class ApiTest {

  /** What every record and enumeration has. */
  private static final Set<String> GIVEN =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");

  @Test
  void publicSignatures_areThoseWrittenDown() throws Exception {
    var lines = new ArrayList<String>();
    for (Class<?> type : publicTypes()) {
      lines.add(header(type));
      Stream.concat(
              Stream.of(type.getDeclaredConstructors()),
              Stream.concat(
                  Stream.of(type.getDeclaredMethods()), Stream.of(type.getDeclaredFields())))
          .filter(ApiTest::isOffered)
          .map(ApiTest::signature)
          .map(ApiTest::shortened)
          .sorted()
          .forEach(line -> lines.add("  " + line));
    }
    GoldenFile.assertMatches("../api.txt", String.join("\n", lines) + "\n");
  }

  private static List<Class<?>> publicTypes()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root =
        Path.of(Transcript.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> names;
    try (Stream<Path> files = Files.walk(root)) {
      names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(name -> name.endsWith(".class") && !name.contains("-info"))
              .map(name -> name.substring(0, name.length() - 6).replaceAll("[/\\\\]", "."))
              .sorted()
              .toList();
    }
    var types = new ArrayList<Class<?>>();
    for (String name : names) {
      Class<?> type = Class.forName(name, false, ApiTest.class.getClassLoader());
      if (isPublic(type)) {
        types.add(type);
      }
    }
    return types;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnonymousClass()
        && (outer == null || isPublic(outer));
  }

  private static boolean isOffered(Member member) {
    boolean given =
        member instanceof Executable executable
            && (GIVEN.contains(executable.getName()) || executable.isSynthetic());
    return (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
        && !member.isSynthetic()
        && !given;
  }

  private static String header(Class<?> type) {
    return shortened(type.toGenericString().replaceAll("\\b(strictfp|static|abstract) ", ""));
  }

  private static String signature(Member member) {
    return switch (member) {
      case Constructor<?> constructor -> constructor.toGenericString();
      case Method method -> method.toGenericString();
      case Field field -> field.toGenericString();
      default -> throw new IllegalStateException("an unknown kind of member: " + member);
    };
  }

  /** Returns a signature without what every line has. */
  private static String shortened(String signature) {
    return signature
        .replaceAll("\\b(java\\.lang|java\\.util|java\\.util\\.function|java\\.io)\\.(?=[A-Z])", "")
        .replace("dev.leeway.", "");
  }
}
