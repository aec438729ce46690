/** Who comes in, and what may they do? */
@NullMarked
package org.suyuan.api.door;

import org.jspecify.annotations.NullMarked;
