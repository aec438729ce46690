/** Which things answer to these words? */
@NullMarked
package org.suyuan.search;

import org.jspecify.annotations.NullMarked;
