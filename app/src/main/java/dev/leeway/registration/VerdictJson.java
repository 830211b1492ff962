package dev.leeway.registration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leeway.falsification.Claim;
import dev.leeway.falsification.Measured;
import dev.leeway.falsification.TestResult;
import java.util.List;
import java.util.Locale;

/** Verdicts as one JSON object for programs. */
public final class VerdictJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private VerdictJson() {}

  /** Returns registered verdicts. */
  public static String of(RegistrationFile file, List<FalsifyRun.Finished> finished) {
    Registration registration = file.registration();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("registration_sha256", file.sha256());
    json.put("tool", registration.tool());
    json.put("bundle", registration.bundle());
    json.put("encoder", registration.encoder());
    json.put("alpha", registration.alpha());
    json.put("family", registration.entries().size());
    ArrayNode tests = json.putArray("tests");
    for (Verdict verdict : Verdict.of(finished, registration)) {
      ObjectNode test = tests.addObject();
      test.put("verdict", verdict.outcome().words());
      test.put("p_adjusted", verdict.adjusted());
      add(test, verdict.finished(), registration.alpha());
    }
    return json.toPrettyString() + "\n";
  }

  /** Returns figures without a verdict. */
  public static String unregistered(List<FalsifyRun.Finished> finished, double alpha) {
    ObjectNode json = MAPPER.createObjectNode();
    json.putNull("registration_sha256");
    ArrayNode tests = json.putArray("tests");
    finished.forEach(each -> add(tests.addObject(), each, alpha));
    return json.toPrettyString() + "\n";
  }

  private static void add(ObjectNode json, FalsifyRun.Finished finished, double alpha) {
    TestResult result = finished.result();
    json.put("test", result.test().code());
    json.put("name", finished.entry().name());
    json.put("rows", result.rows());
    json.put("n", result.n());
    json.put("scenarios", result.clusters());
    json.put("p_for", result.forClaim());
    json.put("p_against", result.againstClaim());
    ArrayNode figures = json.putArray("figures");
    result.figures().forEach(each -> add(figures.addObject(), each));
    ArrayNode supporting = json.putArray("supporting");
    result.supporting().forEach(each -> add(supporting.addObject(), each, alpha));
    ArrayNode refuting = json.putArray("refuting");
    result.refuting().forEach(each -> add(refuting.addObject(), each, alpha));
    ArrayNode obstacles = json.putArray("obstacles");
    result.obstacles().forEach(obstacles::add);
    ArrayNode remarks = json.putArray("remarks");
    result.remarks().forEach(remarks::add);
    finished.remarks().forEach(remarks::add);
  }

  private static void add(ObjectNode json, Measured measured) {
    json.put("name", measured.name());
    measured.value().ifPresent(value -> json.put("value", value));
    measured
        .interval()
        .ifPresent(interval -> json.put("low", interval.low()).put("high", interval.high()));
    json.put("note", measured.note());
  }

  private static void add(ObjectNode json, Claim claim, double alpha) {
    json.put("statistic", claim.name());
    json.put("side", claim.side().name().toLowerCase(Locale.ROOT));
    json.put("bound", claim.bound());
    json.put("p", claim.p());
    json.put("effect", claim.effect());
    claim.power(alpha).ifPresent(power -> json.put("power", power));
    claim.clustersNeeded(alpha).ifPresent(needed -> json.put("scenarios_for_power_80", needed));
  }
}
