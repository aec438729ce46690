/** Which questions does the catalogue answer over GraphQL, and in which shapes? */
@NullMarked
package org.suyuan.graphql;

import org.jspecify.annotations.NullMarked;
