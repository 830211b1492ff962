/**
 * Tables in files: rows of Parquet and SQLite in, as the JSON records that {@code ingest} reads; a
 * transcript table out. A table is a database's to open, so this is not a room of {@code core}.
 *
 * <p>Knows no command and prints nothing. Whatever a file holds, its rows are read, or it is one
 * problem that says after which row. Start with {@link dev.leeway.tables.TableFiles}.
 */
package dev.leeway.tables;
