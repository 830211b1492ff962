/**
 * Records of ODCV-Bench: text in numbered steps, calls written as Python writes them. Start with
 * {@link dev.leeway.ingest.odcv.OdcvFormat}.
 */
package dev.leeway.ingest.odcv;
