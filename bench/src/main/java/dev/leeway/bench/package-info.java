/** Micro-benchmarks of the hot paths; start with {@code HmmBenchmark} and {@code bench/run}. */
package dev.leeway.bench;
