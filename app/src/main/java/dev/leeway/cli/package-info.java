/**
 * The command line: arguments in; results on standard output, everything else on standard error,
 * and an exit code out.
 *
 * <p>Must not know: how anything is inferred or drawn. It finds files, calls the library, and keeps
 * the promises of {@link dev.leeway.cli.ExitCode}. Start with {@link dev.leeway.cli.LeewayCommand}.
 */
package dev.leeway.cli;
