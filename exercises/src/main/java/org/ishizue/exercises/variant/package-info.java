/**
 * Data of a learner's own: the seed from which an exercise makes them. Start at {@link
 * org.ishizue.exercises.variant.VariantSeed}.
 */
@NullMarked
package org.ishizue.exercises.variant;

import org.jspecify.annotations.NullMarked;
