/** How does what was seen, in whatever order it came, become one history? */
@NullMarked
package org.suyuan.lineage.history;

import org.jspecify.annotations.NullMarked;
