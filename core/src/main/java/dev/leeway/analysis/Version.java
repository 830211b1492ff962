package dev.leeway.analysis;

/** Which Leeway this is; the same number as the build's. */
public final class Version {

  public static final String NUMBER = "0.1.0";

  private Version() {}
}
