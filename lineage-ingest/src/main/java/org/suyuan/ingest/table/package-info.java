/** What rows of text does a file hold that somebody made with a spreadsheet, and is it safe to read? */
@NullMarked
package org.suyuan.ingest.table;

import org.jspecify.annotations.NullMarked;
