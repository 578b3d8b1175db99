/**
 * Values of a learner's as plain data that can cross from one VM to another: {@link
 * org.ishizue.checks.value.Captured} is the family, {@link org.ishizue.checks.value.Capture} makes one of a
 * live object, {@link org.ishizue.checks.value.CapturedText} says it in words.
 */
@NullMarked
package org.ishizue.checks.value;

import org.jspecify.annotations.NullMarked;
