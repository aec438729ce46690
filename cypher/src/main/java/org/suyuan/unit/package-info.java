/** Who are the institutions, what do they do, where and under whom, at any moment? */
@NullMarked
package org.suyuan.unit;

import org.jspecify.annotations.NullMarked;
