/** Who may see what? Rights are judged by what registers say now, whatever moment is asked about. */
@NullMarked
package org.suyuan.sight;

import org.jspecify.annotations.NullMarked;
