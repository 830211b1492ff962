/**
 * What happened, in words, with the words of the transcript that show it; one rule per file. Must
 * not know: how anything is printed. Start with {@code Finding} and {@code Kind}.
 */
package dev.leeway.finding;
