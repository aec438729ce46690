package org.suyuan.incident;

import org.suyuan.ledger.Act;
import org.suyuan.sight.Viewer;

/**
 * Who asks how units are reached.
 *
 * @param caller as in {@link Responder#caller}
 * @param viewer on whose behalf
 * @param account who asks, and why, as the ledger will say
 */
public record Asker(String caller, Viewer viewer, Act account) {}
