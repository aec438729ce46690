/** Which columns of a workbook that somebody made for themselves say what the catalogue can take, and what did they write there? */
@NullMarked
package org.suyuan.ingest.workbook;

import org.jspecify.annotations.NullMarked;
