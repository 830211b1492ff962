package dev.leeway.cli;

import dev.leeway.calibration.Answer;
import dev.leeway.calibration.CalibrationFile;
import dev.leeway.calibration.CalibrationReport;
import dev.leeway.calibration.Tempering;
import java.util.List;

/** Everything that labels said. */
record CalibrationAnswers(
    CalibrationReport report,
    Answer<Tempering> tempering,
    CalibrationFile file,
    List<String> remarks) {}
