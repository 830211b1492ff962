package dev.leeway.finding;

import java.util.List;

/** Looks at one case and says what happened in it. Pure. */
interface FindingRule {

  List<Finding> apply(Case subject);
}
