/** How do lineage events come in over HTTP? */
@NullMarked
package org.suyuan.api.lineage;

import org.jspecify.annotations.NullMarked;
