package org.suyuan.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suyuan.model.Urn;

/**
 * One step of a walk: from a point through a job to the next point.
 *
 * @param near where the step begins
 * @param job what it goes through
 * @param far where it ends; null where a job leads nowhere, which counts at level HOLDING alone
 * @param ways how, for columns
 */
record Step(Urn near, Urn job, @Nullable Urn far, List<String> ways) {}
