/** What may stay of a foreign text, when no value of a person's record may enter the catalogue? */
@NullMarked
package org.suyuan.ingest.screen;

import org.jspecify.annotations.NullMarked;
