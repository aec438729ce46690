/** Who asked what, when and why, and can that be proved three years later? */
@NullMarked
package org.suyuan.api.asked;

import org.jspecify.annotations.NullMarked;
