/** What does this JSON text say, to the letter? */
@NullMarked
package org.suyuan.ingest.json;

import org.jspecify.annotations.NullMarked;
