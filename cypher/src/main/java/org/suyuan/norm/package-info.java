/** Which norms govern a place on a day, what do they say in which article, and which places lie within which? */
@NullMarked
package org.suyuan.norm;

import org.jspecify.annotations.NullMarked;
