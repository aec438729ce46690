/** Who responds to an incident, and whom may they call? */
@NullMarked
package org.suyuan.incident;

import org.jspecify.annotations.NullMarked;
