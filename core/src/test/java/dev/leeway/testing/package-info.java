/** What tests of several rooms share: seeded laws and small builders. Start with {@code Laws}. */
package dev.leeway.testing;
