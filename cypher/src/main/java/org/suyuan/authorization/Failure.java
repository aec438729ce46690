package org.suyuan.authorization;

import org.suyuan.model.Urn;

/**
 * Where a chain breaks first, counted from the root.
 *
 * @param hop the place in the chain, the root being 0
 * @param coverage what that makes of a flow
 */
public record Failure(int hop, Urn paper, Dimension dimension, Coverage coverage) {}
