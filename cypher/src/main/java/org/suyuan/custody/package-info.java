/** What data are there, in whose hands, and what do they consist of? */
@NullMarked
package org.suyuan.custody;

import org.jspecify.annotations.NullMarked;
