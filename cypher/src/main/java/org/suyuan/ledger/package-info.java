/** Who changed what, on what authority, and when did the catalogue learn it? */
@NullMarked
package org.suyuan.ledger;

import org.jspecify.annotations.NullMarked;
