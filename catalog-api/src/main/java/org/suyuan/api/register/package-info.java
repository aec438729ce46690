/** How do registers come in, and where are their templates? */
@NullMarked
package org.suyuan.api.register;

import org.jspecify.annotations.NullMarked;
