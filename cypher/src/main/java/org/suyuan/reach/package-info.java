/** What hangs on what, held in memory and in step with the ledger, at any moment in two times? */
@NullMarked
package org.suyuan.reach;

import org.jspecify.annotations.NullMarked;
