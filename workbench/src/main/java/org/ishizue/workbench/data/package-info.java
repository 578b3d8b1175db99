/**
 * {@code data}: the data sets from the command line, for those who prepare a course: what there is, whether it keeps its
 * promises, synthetic tables as files, and other people's files as data sets. Each verb is a class; what a data set is is
 * known by the module {@code datasets}.
 */
@NullMarked
package org.ishizue.workbench.data;

import org.jspecify.annotations.NullMarked;
