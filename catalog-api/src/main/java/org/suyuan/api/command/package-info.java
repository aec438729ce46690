/** What can be done from the command line? */
@NullMarked
package org.suyuan.api.command;

import org.jspecify.annotations.NullMarked;
