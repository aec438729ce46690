/**
 * Do the suites of other engines of delegation come out the same here, as far as they ask what our domain has?
 *
 * <p>A set of subjects, say the viewers of a document, is a unit that answers for a dataset of its own; being in the set is an
 * authorization by that unit, which passes on all that it was given. So every union and every set within a set is a chain of papers.
 * What is no delegation, both of two sets, or one set but not another, is asked of the engine as two questions.
 */
@NullMarked
package org.suyuan.authorization.suites;

import org.jspecify.annotations.NullMarked;
