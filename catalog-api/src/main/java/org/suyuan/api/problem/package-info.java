/** How is a refusal said over HTTP? */
@NullMarked
package org.suyuan.api.problem;

import org.jspecify.annotations.NullMarked;
