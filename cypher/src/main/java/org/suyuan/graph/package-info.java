/** How do we talk to Neo4j, whichever Neo4j it is? */
@NullMarked
package org.suyuan.graph;

import org.jspecify.annotations.NullMarked;
