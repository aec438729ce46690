/** Who may use the catalogue itself, and with which token do they enter? */
@NullMarked
package org.suyuan.access;

import org.jspecify.annotations.NullMarked;
