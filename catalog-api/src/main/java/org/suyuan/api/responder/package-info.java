/** How does an administrator let somebody respond to an incident, and end that? */
@NullMarked
package org.suyuan.api.responder;

import org.jspecify.annotations.NullMarked;
