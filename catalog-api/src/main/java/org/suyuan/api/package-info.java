/** How is the catalogue started, guarded and reached? */
@NullMarked
package org.suyuan.api;

import org.jspecify.annotations.NullMarked;
