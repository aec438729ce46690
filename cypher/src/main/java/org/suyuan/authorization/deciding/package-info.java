/**
 * May this unit do this with these data at this instant, and by which chain?
 *
 * <p>Values in, values out. {@link org.suyuan.authorization.deciding.Deciding} is the door. What it does is written in the
 * fourteen decisions of the paper on authorization semantics, here cited as "decision 1" to "decision 14".
 */
@NullMarked
package org.suyuan.authorization.deciding;

import org.jspecify.annotations.NullMarked;
