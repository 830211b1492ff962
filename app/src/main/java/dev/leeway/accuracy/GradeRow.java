package dev.leeway.accuracy;

import dev.leeway.evidence.ReplyGrade;
import java.util.Optional;

/**
 * What is kept of one graded reply.
 *
 * @param grade empty if the analysis has none
 * @param refused whether a refusal phrase stands in the reply
 */
record GradeRow(
    String id, boolean analysed, String prompt, Optional<ReplyGrade> grade, boolean refused)
    implements Row {}
