/** How do the rows of a register file, in the documented formats, become lines of the catalogue? */
@NullMarked
package org.suyuan.ingest.register;

import org.jspecify.annotations.NullMarked;
