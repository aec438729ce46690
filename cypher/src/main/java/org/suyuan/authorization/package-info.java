/** Who may do what, and by which right? */
@NullMarked
package org.suyuan.authorization;

import org.jspecify.annotations.NullMarked;
