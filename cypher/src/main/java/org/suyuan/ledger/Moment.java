package org.suyuan.ledger;

import org.suyuan.time.AsOf;

/**
 * A moment that answers can be given for.
 *
 * @param asOf both times, filled in; {@code known} is never beyond the head of the ledger
 * @param revision the number of the last entry that was known by then, 0 if none was
 */
public record Moment(AsOf asOf, long revision) {}
