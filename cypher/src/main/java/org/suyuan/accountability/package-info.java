/** Who answers for this, under whose eyes, through whom, and where does nobody? */
@NullMarked
package org.suyuan.accountability;

import org.jspecify.annotations.NullMarked;
