/** {@code lesson}: lists lessons, puts them into the learner's workspace, checks them, makes a book of them. */
@NullMarked
package org.ishizue.workbench.lesson;

import org.jspecify.annotations.NullMarked;
