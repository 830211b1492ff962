/** Where a charter has gone stale: distance, rates against it, clusters, concept forks. */
package dev.leeway.weave.staleness;
