/** How is an answer said in a plain sentence, so that each part of it can be followed to what it speaks of? */
@NullMarked
package org.suyuan.authorization.wording;

import org.jspecify.annotations.NullMarked;
