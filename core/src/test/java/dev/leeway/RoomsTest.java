package dev.leeway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.leeway.transcript.Transcript;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rooms of core: which exist, which may use which, and that none touches the world. */
final class RoomsTest {

  private static final String BASE = "dev.leeway.";

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .importUrl(Transcript.class.getProtectionDomain().getCodeSource().getLocation());

  private static final List<String> BELOW_EVIDENCE = List.of("charter", "transcript", "math");

  /** Each room with those it may use, the lowest first: arrows point down only. */
  private static final Map<String, List<String>> ROOMS = rooms();

  private static Map<String, List<String>> rooms() {
    var rooms = new LinkedHashMap<String, List<String>>();
    putGround(rooms);
    List<String> signal = with(BELOW_EVIDENCE, "evidence");
    putEvidence(rooms, signal);
    putAboveEvidence(rooms, signal);
    return rooms;
  }

  private static void putGround(Map<String, List<String>> rooms) {
    rooms.put("math", List.of());
    rooms.put("transcript", List.of());
    rooms.put("charter", List.of("transcript", "math"));
    rooms.put("ingest", List.of("transcript", "math"));
    rooms.put("convert", List.of("ingest", "transcript"));
    rooms.put("hmm", List.of("math"));
    rooms.put("falsification", List.of("math"));
    rooms.put("process", List.of("charter", "math"));
    rooms.put("calibration", List.of("math"));
  }

  private static void putEvidence(Map<String, List<String>> rooms, List<String> signal) {
    rooms.put("evidence", BELOW_EVIDENCE);
    rooms.put("evidence.lexical", signal);
    rooms.put("evidence.embedding", signal);
    rooms.put("evidence.provenance", signal);
    rooms.put("evidence.conduct", signal);
    rooms.put("evidence.rule", signal);
    rooms.put("evidence.choice", signal);
    rooms.put("evidence.head", with(signal, "evidence.lexical", "evidence.embedding"));
    rooms.put(
        "evidence.extraction",
        with(
            signal,
            "evidence.lexical",
            "evidence.embedding",
            "evidence.provenance",
            "evidence.conduct",
            "evidence.head",
            "evidence.choice",
            "evidence.rule"));
  }

  private static void putAboveEvidence(Map<String, List<String>> rooms, List<String> signal) {
    rooms.put("objective", with(signal, "hmm"));
    rooms.put("measure", with(signal, "objective"));
    rooms.put("measure.concept", with(signal, "objective", "measure"));
    rooms.put("finding", with(signal, "objective", "measure"));
    rooms.put("bundle", with(signal, "evidence.head"));
    rooms.put(
        "training",
        with(
            signal,
            "bundle",
            "evidence.lexical",
            "evidence.embedding",
            "evidence.conduct",
            "evidence.head"));
    List<String> belowAnalysis = with(signal, "objective", "measure", "measure.concept", "finding");
    List<String> looking =
        with(
            belowAnalysis,
            "calibration",
            "evidence.embedding",
            "evidence.extraction",
            "evidence.head");
    rooms.put("cascade", with(signal, "evidence.extraction", "objective"));
    rooms.put("analysis", with(looking, "cascade"));
    rooms.put("counterfactual", with(belowAnalysis, "evidence.embedding", "analysis"));
    rooms.put("population", with(belowAnalysis, "analysis"));
    rooms.put("comparison", with(belowAnalysis, "analysis", "population"));
    rooms.put("reasons", with(belowAnalysis, "analysis"));
    rooms.put("weave", with(looking, "evidence.lexical", "analysis"));
    List<String> shown =
        List.of("calibration", "counterfactual", "population", "comparison", "process", "reasons");
    rooms.put(
        "report", with(with(belowAnalysis, "analysis", "weave"), shown.toArray(String[]::new)));
  }

  private static List<String> with(List<String> some, String... more) {
    var all = new ArrayList<String>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  @Test
  void rooms_useOnlyRoomsBelow() {
    var violations = new ArrayList<String>();
    for (JavaClass origin : CORE) {
      List<String> allowed = ROOMS.getOrDefault(room(origin), List.of());
      for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours = target.getPackageName().startsWith(BASE);
        if (ours && !room(target).equals(room(origin)) && !allowed.contains(room(target))) {
          violations.add(
              "%s -> %s: %s".formatted(room(origin), room(target), dependency.getDescription()));
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void rooms_areAllListed() {
    assertThat(CORE.stream().map(RoomsTest::room).distinct().toList())
        .isNotEmpty()
        .isSubsetOf(ROOMS.keySet());
  }

  @Test
  void rooms_mayUseOnlyRoomsListedBefore() {
    var before = new ArrayList<String>();
    ROOMS.forEach(
        (room, allowed) -> {
          assertThat(before).as(room).containsAll(allowed);
          before.add(room);
        });
  }

  @Test
  void rooms_haveNoCycles() {
    slices().matching("dev.leeway.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void core_neverTouchesTheWorld() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.net..", "java.nio.file..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|FileReader|FileWriter|File.*Stream|RandomAccessFile)")
        .because("only the edges touch the world; core has streams and appendables")
        .check(CORE);
  }

  @Test
  void core_hasNoClock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .because("the same input gives the same bytes at any time")
        .check(CORE);
  }

  @Test
  void core_hasNoUnseededChance() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.security\\.SecureRandom")
        .because("chance comes from a generator with a seed that is in the output")
        .check(CORE);
  }

  /** Returns the room of a class; within evidence and measure each part is a room of its own. */
  private static String room(JavaClass of) {
    String[] names = of.getPackageName().substring(BASE.length()).split("\\.", -1);
    boolean divided = names[0].equals("evidence") || names[0].equals("measure");
    return divided && names.length > 1 ? names[0] + "." + names[1] : names[0];
  }
}
