/** How does a submission travel between networks that are not connected, and how is it known that nobody has touched it? */
@NullMarked
package org.suyuan.api.parcel;

import org.jspecify.annotations.NullMarked;
