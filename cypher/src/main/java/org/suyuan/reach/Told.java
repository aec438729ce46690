package org.suyuan.reach;

import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * What the ledger opened, or closed.
 *
 * @param way of a column's flow alone
 * @param bounds as they are known to be up to the entry that was read up to
 * @param closing whether it had been told before and is no longer known to be so
 */
record Told(Relation relation, Urn from, Urn to, @Nullable Way way, Bounds bounds, boolean closing) {}
