/**
 * Chance that can be repeated: {@link org.ishizue.analysis.simulation.SeededRandom} gives the same numbers
 * for the same seed on every machine and Java version, {@link
 * org.ishizue.analysis.simulation.MonteCarlo} runs a model many times and says how far its own answer may
 * be off.
 */
@NullMarked
package org.ishizue.analysis.simulation;

import org.jspecify.annotations.NullMarked;
