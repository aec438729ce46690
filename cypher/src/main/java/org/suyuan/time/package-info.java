/** When was it so in the world, and when did the catalogue learn it? */
@NullMarked
package org.suyuan.time;

import org.jspecify.annotations.NullMarked;
