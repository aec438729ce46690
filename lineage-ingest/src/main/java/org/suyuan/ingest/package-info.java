/** How does a foreign message become an observation, screened of what must not be kept? */
@NullMarked
package org.suyuan.ingest;

import org.jspecify.annotations.NullMarked;
