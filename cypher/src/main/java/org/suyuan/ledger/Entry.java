package org.suyuan.ledger;

import java.time.Instant;

/**
 * The place of an act in the ledger.
 *
 * @param number dense from 1, in the order of commits, over all instances
 * @param known when the catalogue learnt it; grows with the number
 */
public record Entry(long number, Instant known) {}
