/** How fast is the catalogue under a load whose truth is known to the last edge? */
@NullMarked
package org.suyuan.bench;

import org.jspecify.annotations.NullMarked;
