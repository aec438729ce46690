/** How does an administrator hand out and take back API tokens? */
@NullMarked
package org.suyuan.api.token;

import org.jspecify.annotations.NullMarked;
