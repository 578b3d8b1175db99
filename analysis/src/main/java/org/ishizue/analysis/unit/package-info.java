/**
 * Units of measurement as Japanese and international offices write them: what they measure, how they convert.
 * A column carries its unit as text ({@code meta}); {@link org.ishizue.analysis.unit.Unit} is what that text
 * means, {@code UnitParser} reads it, {@code UnitNames} lists the names that are known.
 */
@NullMarked
package org.ishizue.analysis.unit;

import org.jspecify.annotations.NullMarked;
