/** How are authorizations, and who answers for data, kept in the graph and read back as one situation? */
@NullMarked
package org.suyuan.authorization.keeping;

import org.jspecify.annotations.NullMarked;
