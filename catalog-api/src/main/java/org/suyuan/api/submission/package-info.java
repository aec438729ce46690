/** What have units submitted about themselves, and who decides on it? */
@NullMarked
package org.suyuan.api.submission;

import org.jspecify.annotations.NullMarked;
