package dev.leeway.cli;

import dev.leeway.calibration.Answer;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReport;
import dev.leeway.calibration.Tempering;
import dev.leeway.math.SplitConformal;
import java.util.List;
import java.util.Optional;

/**
 * Everything that labels said.
 *
 * @param turns what labels of turns said; empty if none were given
 */
record CalibrationAnswers(
    CalibrationReport report,
    Answer<Tempering> tempering,
    Optional<Answer<SplitConformal>> turns,
    CalibrationFile file,
    List<String> remarks) {}
