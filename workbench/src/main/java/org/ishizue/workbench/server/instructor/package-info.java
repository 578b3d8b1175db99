/**
 * What an instructor sees of a course: who handed in what, and what grading found, the commonest wrong answer first.
 * It reads the files that collecting and grading have written and changes nothing but by collecting.
 */
@NullMarked
package org.ishizue.workbench.server.instructor;

import org.jspecify.annotations.NullMarked;
