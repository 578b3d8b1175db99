/**
 * What the learner has declared at the top level of cells: variables and methods by name, for library code
 * that is asked about them, such as the check of an exercise. Start at {@link
 * org.ishizue.runtime.declared.Declared}.
 */
@NullMarked
package org.ishizue.runtime.declared;

import org.jspecify.annotations.NullMarked;
