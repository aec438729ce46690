/** What do registers declare, by which line, and what becomes of it when the line is read again? */
@NullMarked
package org.suyuan.register;

import org.jspecify.annotations.NullMarked;
