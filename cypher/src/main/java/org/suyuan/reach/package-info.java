/** What hangs on what, held in memory, at any moment in two times? */
@NullMarked
package org.suyuan.reach;

import org.jspecify.annotations.NullMarked;
