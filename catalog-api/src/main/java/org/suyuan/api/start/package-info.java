/** What has to be there before the first request is served? */
@NullMarked
package org.suyuan.api.start;

import org.jspecify.annotations.NullMarked;
