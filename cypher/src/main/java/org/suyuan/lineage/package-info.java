/** Where did data come from and where did they go, at any moment of both times? */
@NullMarked
package org.suyuan.lineage;

import org.jspecify.annotations.NullMarked;
