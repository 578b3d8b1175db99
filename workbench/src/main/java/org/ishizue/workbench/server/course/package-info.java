/** The course on the home page: lessons that are copied into the learner's workspace, and data sets with their first rows. */
@NullMarked
package org.ishizue.workbench.server.course;

import org.jspecify.annotations.NullMarked;
