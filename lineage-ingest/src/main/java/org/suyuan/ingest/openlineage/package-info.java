/** What does an OpenLineage event say, in the catalogue's words? */
@NullMarked
package org.suyuan.ingest.openlineage;

import org.jspecify.annotations.NullMarked;
