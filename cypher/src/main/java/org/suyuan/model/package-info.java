/** What things does the catalogue speak of, how are they named, and how is a caller told of a mistake? */
@NullMarked
package org.suyuan.model;

import org.jspecify.annotations.NullMarked;
