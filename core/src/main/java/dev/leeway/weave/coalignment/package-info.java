/** How the sides of an interaction move each other; experimental. */
package dev.leeway.weave.coalignment;
