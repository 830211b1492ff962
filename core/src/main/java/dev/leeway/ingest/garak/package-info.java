/**
 * Reports of garak: what was tried, and what the target answered. Start with {@link
 * dev.leeway.ingest.garak.GarakFormat}.
 */
package dev.leeway.ingest.garak;
