/**
 * The trained artefact. In: heads and the record of how they were made, or the bytes of a bundle.
 * Out: the same, byte for byte, or a clear refusal. It must not know how heads are trained or where
 * a file lies. First class to read: {@link dev.leeway.bundle.ModelBundle}.
 */
@NullMarked
package dev.leeway.bundle;

import org.jspecify.annotations.NullMarked;
