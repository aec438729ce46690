/** How does Neo4j Community run beside the catalogue, in a process and under a licence of its own? */
@NullMarked
package org.suyuan.embedded;

import org.jspecify.annotations.NullMarked;
