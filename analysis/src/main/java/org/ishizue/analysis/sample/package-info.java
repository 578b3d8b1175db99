/**
 * The values that go into a statistical method, taken from a table or an array and checked once: {@link
 * org.ishizue.analysis.sample.Observations} refuses what would give a wrong number without a word (a missing
 * value, a year twice, a negative rain, a year of 79 days) and says what it found. {@link
 * org.ishizue.analysis.sample.Quantile} names its type.
 */
@NullMarked
package org.ishizue.analysis.sample;

import org.jspecify.annotations.NullMarked;
