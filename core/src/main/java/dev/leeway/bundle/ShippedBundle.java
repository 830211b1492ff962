package dev.leeway.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bundle that comes with Leeway. */
public final class ShippedBundle {

  private static final String RESOURCE = "general.bundle";
  private static final String REMEDY =
      "The program's own file is damaged: build or install it again.";

  private ShippedBundle() {}

  /**
   * Returns it; empty in a build that ships none.
   *
   * @throws BundleException if it cannot be used
   */
  public static Optional<BundleReader.Found> general() throws BundleException, IOException {
    try (InputStream in = ShippedBundle.class.getResourceAsStream(RESOURCE)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new BundleReader("the shipped bundle", REMEDY).read(in));
    }
  }
}
