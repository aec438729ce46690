/**
 * Who holds which right to the data, by which chain of papers, and what does each paper say and rest on?
 *
 * <p>Here are the values; {@code org.suyuan.authorization.deciding} decides over them. The words are those of the
 * regulations: a <em>paper</em> is one authorization, a <em>chain</em> the papers from a root to whoever acts.
 */
@NullMarked
package org.suyuan.authorization;

import org.jspecify.annotations.NullMarked;
